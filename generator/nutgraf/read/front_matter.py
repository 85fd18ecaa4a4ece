"""The YAML between two lines of `---` at the top of a Markdown file."""

import re
from typing import NamedTuple

_FRONT = re.compile(r"\A---[ \t]*\n(?P<matter>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


class FrontMatter(NamedTuple):
    """A Markdown file's front matter and body; `first_line` is the body's line in the file."""

    matter: str
    body: str
    first_line: int


def split(text: str) -> FrontMatter:
    """The two parts of a Markdown file; the first is empty where it has none."""
    found = _FRONT.match(text)
    if found is None:
        return FrontMatter("", text, 1)
    return FrontMatter(found["matter"] or "", text[found.end() :], text.count("\n", 0, found.end()) + 1)
