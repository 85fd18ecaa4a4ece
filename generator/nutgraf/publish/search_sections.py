"""What search reads of a finished page: its article's text, section by section."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

from nutgraf.publish.html import Tag, read_tag

_ARTICLE = re.compile(r"<article\b", re.IGNORECASE)
_BEGUN = re.compile(_ARTICLE.pattern.encode(), re.IGNORECASE)
_TOKEN = re.compile(r"""<!--[\s\S]*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*)>""")
"""A comment, or a tag: whether it ends its element, the element's name, and the rest."""
_MARKED = re.compile("data-search-exclude|hidden|headerlink|&", re.IGNORECASE)
"""What stands in a tag that may say that its element is left out; most tags need not be read."""
_SILENT = frozenset({"audio", "button", "script", "select", "style", "svg", "template", "video"})
"""Elements with no text of the page's own."""
_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
        "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    }
)  # fmt: skip
"""Elements in the middle of a line: any other parts the words before it from those after."""
_BREAK, _PARTED = "\f", " · "
_ENDS = (".", "!", "?", "…", ":", ";", ",", "”", '"')
"""What a block may end with to need no sign before the next."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Section(NamedTuple):
    """A heading with the text below it, up to the next; the page's first heading has no anchor."""

    anchor: str
    title: str
    text: str
    level: int = 1


def sections(html: str) -> tuple[Section, ...]:
    """The sections of a page's first `<article>`, in order; none where it has no article, or no heading in it.

    A heading counts where it has an id, or is the page's first. What stands before that, or is marked `data-search-exclude`, is left out.
    """
    reader = _Reader()
    for piece in _pieces(html):
        reader.take(piece)
    return tuple(reader.sections())


def file_sections(file: Path) -> tuple[Section, ...]:
    """The same of a page's file, which is read from its article on: one without an article may be as large as the whole site."""
    with file.open("rb") as lines:
        found = next((line for line in lines if _BEGUN.search(line)), None)
        return sections((found + lines.read()).decode()) if found else ()


_Piece = tuple[str, str, str | None]
"""A text, or else a tag by its name, and an opened heading's anchor."""


def _pieces(html: str) -> Iterator[_Piece]:
    """The texts and tags of a page's article, without what search leaves out."""
    begin = _ARTICLE.search(html)
    last, articles, skipped, depth = begin.start() if begin else len(html), 0, "", 0
    for found in _TOKEN.finditer(html, last):
        end, name, rest = found.groups("")
        name, step = name.lower(), -1 if end else 1
        if skipped:
            depth += step if name == skipped else 0
            skipped, last = skipped if depth else "", found.end()
            continue
        if found.start() > last:
            yield html[last : found.start()], "", None
        last = found.end()
        looked_at = not end and (name in _HEADINGS or name in _SILENT or _MARKED.search(rest))
        tag = read_tag(found[0]) if looked_at else None
        if tag and _left_out(tag):
            skipped, depth = name, 1
        elif name:
            articles += step if name == "article" else 0
            if not articles:
                return
            yield "", name, (tag.get("id") or "") if tag and name in _HEADINGS else None


def _left_out(tag: Tag) -> bool:
    """Whether search leaves an element out: it has no text, says so, nobody sees it, or it is the sign that links a heading."""
    if tag.name in _VOID or tag.name in _SILENT:
        return tag.name in _SILENT
    marked = tag.get("data-search-exclude") is not None or tag.get("hidden") is not None
    return marked or "headerlink" in (tag.get("class") or "").split()


class _Reader:
    """Gathers texts under the heading that they follow."""

    def __init__(self) -> None:
        self._found: list[tuple[str, int, list[str], list[str]]] = []
        self._into: list[str] | None = None
        self._open = ""

    def take(self, piece: _Piece) -> None:
        """One piece after the other."""
        text, name, heading = piece
        if heading is not None and (heading or not self._found):
            title: list[str] = []
            self._found.append((heading if self._found else "", int(name[1]), title, []))
            self._into, self._open = title, name
        elif name and name == self._open:
            self._into, self._open = self._found[-1][3], ""
        elif self._into is not None and name not in _INLINE:
            self._into.append(_BREAK if name else text)

    def sections(self) -> Iterator[Section]:
        """What was gathered, each text in one line."""
        for anchor, level, title, text in self._found:
            yield Section(anchor, _line(title, " "), _line(text, _PARTED), level)


def _line(pieces: list[str], between: str) -> str:
    """Texts in one line, with a sign between those of which the first ends no sentence."""
    blocks = (" ".join(unescape(each).split()) for each in "".join(pieces).split(_BREAK))
    line = ""
    for block in filter(None, blocks):
        parted = " " if line.endswith(_ENDS) else between
        line = f"{line}{parted}{block}" if line else block
    return line
