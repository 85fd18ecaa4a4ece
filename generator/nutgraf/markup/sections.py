"""Marked sections, `<![…`, kept from MkDocs' reader of raw HTML: Python's parser, which it rests on, fails on those that it does not know."""

from markdown import Markdown
from markdown.preprocessors import Preprocessor

_OPENS, _HIDDEN = "<![", "<\ue004["


def shelter(md: Markdown) -> None:
    """Hide the sections of a page while MkDocs reads it, right before HTML is taken out of it."""
    md.preprocessors.register(_Replaced(md, _OPENS, _HIDDEN), "nutgraf-sections-hidden", 21.5)
    md.preprocessors.register(_Replaced(md, _HIDDEN, _OPENS), "nutgraf-sections-back", 20.5)


class _Replaced(Preprocessor):
    """Puts one text in another's place."""

    def __init__(self, md: Markdown, old: str, new: str) -> None:
        super().__init__(md)
        self._old, self._new = old, new

    def run(self, lines: list[str]) -> list[str]:
        return [line.replace(self._old, self._new) for line in lines]
