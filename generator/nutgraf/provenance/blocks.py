"""The blocks of text in an HTML page, headings and captions included."""

from html.parser import HTMLParser
from typing import NamedTuple

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr", "img", "picture", "source",
})  # fmt: skip
_UNREAD = frozenset({
    "head", "script", "style", "template", "noscript", "svg", "math", "nav", "form", "button", "select", "textarea", "iframe",
    "object", "audio", "video", "canvas",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_WHOLES = ("article", "main")


class Block(NamedTuple):
    """A block's text, and whether it stands in a block of quotation."""

    text: str
    quoted: bool = False


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks of the page's longest `<article>`, else of its `<main>`, else of all of it; two line breaks in a row part blocks."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    for name in _WHOLES:
        if reader.wholes[name]:
            return tuple(max(reader.wholes[name], key=lambda each: sum(len(block.text) for block in each)))
    return tuple(reader.found)


class _Reader(HTMLParser):
    """Folds tags and text into blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self.wholes: dict[str, list[list[Block]]] = {name: [] for name in _WHOLES}
        self._begun: dict[str, list[int]] = {name: [] for name in _WHOLES}
        self._text: list[str] = []
        self._unread: list[str] = []
        self._quotes = 0
        self._breaks = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unread or tag in _UNREAD or (tag not in _VOID and dict(attrs).keys() & {"hidden"}):
            if tag not in _VOID:
                self._skip(tag)
        elif tag == "br":
            self._break()
        elif tag == "q":
            self._text.append("“")
        elif tag not in _INLINE:
            self.flush()
            self._quotes += tag == "blockquote"
            if tag in _WHOLES:
                self._begun[tag].append(len(self.found))

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            self._leave(tag)
        elif tag == "q":
            self._text.append("”")
        elif tag not in _INLINE and tag not in _VOID:
            self.flush()
            self._quotes = max(0, self._quotes - (tag == "blockquote"))
            self._finish(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._text.append(data)
            self._breaks = self._breaks if data.isspace() else 0

    def flush(self) -> None:
        """End the block that is being read."""
        text, self._text, self._breaks = "".join(self._text), [], 0
        if text.strip():
            self.found.append(Block(text, self._quotes > 0))

    def _skip(self, tag: str) -> None:
        if tag not in _INLINE:
            self.flush()
        self._unread.append(tag)

    def _leave(self, tag: str) -> None:
        """End an unread element, with what was left open inside it."""
        for index in range(len(self._unread) - 1, -1, -1):
            if self._unread[index] == tag:
                del self._unread[index:]
                return

    def _break(self) -> None:
        self._breaks += 1
        if self._breaks > 1:
            self.flush()
        else:
            self._text.append(" ")

    def _finish(self, tag: str) -> None:
        """Keep what an outermost whole holds."""
        if tag in _WHOLES and self._begun[tag]:
            begin = self._begun[tag].pop()
            if not self._begun[tag] and self.found[begin:]:
                self.wholes[tag].append(self.found[begin:])
