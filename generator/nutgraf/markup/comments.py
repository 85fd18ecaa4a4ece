"""`<!-- … -->` in the middle of a text."""

import re

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from nutgraf.markup.marks import unmarked


class Comments(InlineProcessor):
    """A comment kept as it stands, before anything inside it is read."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"(?<!\\)<!--(?:.|\n)*?-->", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        del data
        return self.md.htmlStash.store(unmarked(m[0])), m.start(0), m.end(0)
