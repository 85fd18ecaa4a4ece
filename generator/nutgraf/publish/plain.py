"""A finished page as plain Markdown (CommonMark with tables): its texts, links, quotations and lists, without pictures.

One walk over the tags, with a table of what each does. Libraries that do the same build a tree first and take ten times as long.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

_CONTENTS = ("article", "main")
"""The elements in which a page's content stands, the likeliest first."""
_LEFT_OUT = re.compile(
    r"<(svg|script|style|template|button|dialog)\b[\s\S]*?</\1>|<!--[\s\S]*?-->"
    r'|<figure class="ng-picture[\s\S]*?</figure>|<div class="ng-stances ng-stances--wide">[\s\S]*?</table>'
    r'|<span\b[^>]*\baria-hidden="true"[^>]*>\w[^<]*</span>|<a\b[^>]*\bclass="headerlink"[\s\S]*?</a>|<p class="ng-up"[\s\S]*?</p>'
    r'|<a class="ng-copy"[\s\S]*?</a>|<section class="ng-visits"[\s\S]*?</section>|<p class="ng-label">[^<]*</p>\s*<p class="ng-cite__text">@[\s\S]*?</p>'
)
"""Pictures and what is said beside them a second time, what only leads about the page, and what is for programs."""
_TOKEN = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)>|([^<]+)""")
_ATTRIBUTE = re.compile(r"""\s(href|src|alt)=(?:"([^"]*)"|'([^']*)')""")
_ASIDE = ' class="ng-aside"'
"""What style sheets set apart from the word before it."""
_SIGNS = {ord(sign): f"\\{sign}" for sign in "\\`*_[]"} | {ord("<"): "&lt;"}
_READ = re.compile(r"[\\`*_\[\]<&]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BEGINNING = re.compile(r"(\d*)([#>+=.)-]+)(?=\s|$)")
"""What would make a heading, a quotation or a list of a line's beginning."""
_NO_ADDRESS = {ord("<"): "%3C", ord(">"): "%3E", ord("\\"): "%5C", ord("\n"): " "}
_ENDING = re.compile(r"[\s()]")
_TITLE = "#### "
"""A record's title where the record is shown away from its home."""


def plain(html: str) -> str | None:
    """The content of a page as Markdown, None where it can't be told from the page's frame."""
    content = next((found for each in _CONTENTS if (found := _inside(html, each))), None)
    if content is None:
        return None
    printer = _Printer()
    for start, end in _shown(html, *content):
        for closes, name, attributes, text in _TOKEN.findall(html, start, end):
            if text:
                printer.write(text)
            elif act := (_CLOSED if closes else _OPENED).get(name.lower()):
                act(printer, attributes)
    printer.end()
    return "".join(printer.blocks) + "\n"


def _inside(html: str, name: str) -> tuple[int, int] | None:
    """Where the content begins of the first element of a name, and where the last ends; None where there is nothing between."""
    start, end = html.find(f"<{name}"), html.rfind(f"</{name}>")
    start = html.find(">", start) + 1
    return (start, end) if 0 < start < end else None


def _shown(html: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """From where to where stands what is not left out."""
    for left_out in _LEFT_OUT.finditer(html, start, end):
        yield start, left_out.start()
        start = left_out.end()
    yield start, end


def escaped(text: str) -> str:
    """A text in one line as Markdown that shows it letter by letter."""
    return _marked(" ".join(text.split()))


def _marked(text: str) -> str:
    """A text with a mark before each sign that Markdown would read."""
    if not _READ.search(text):
        return text
    return _ENTITY.sub("&amp;", text).translate(_SIGNS)


@dataclass
class _Printer:
    """The blocks that were printed, and the one that is being written."""

    blocks: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    marker: str = ""
    """What makes a heading or an item of the block."""
    quotes: int = 0
    lists: int = 0
    links: list[tuple[int, str]] = field(default_factory=list)
    verbatim: bool = False
    tight: bool = False
    """Whether the block before is an item or a row, which its like may follow on the next line."""
    rows: int = 0
    """How many rows the table has so far."""

    def write(self, text: str) -> None:
        """Add a text, its signs marked as no Markdown."""
        if self.verbatim or not text.isspace():
            shown = unescape(text) if "&" in text else text
            self.written.append(shown if self.verbatim else _marked(shown))
        elif self.written:
            self.written.append(" ")

    def add(self, markdown: str) -> None:
        """Add Markdown."""
        self.written.append(markdown)

    def end(self, marker: str = "") -> None:
        """End the block; `marker` makes something of the next."""
        text = " ".join("".join(self.written).split()) if self.written else ""
        self.written.clear()
        if text:
            plain = self.marker or not _BEGINNING.match(text)
            self.print(self.marker + (text if plain else _BEGINNING.sub(r"\1\\\2", text, count=1)), "- " in self.marker)
            self.marker = ""
        self.marker = marker or self.marker

    def print(self, block: str, tight: bool = False) -> None:
        """Print a block after the others, on the next line where both are tight."""
        between = "" if not self.blocks else "\n" if tight and self.tight else "\n\n"
        quoted = "> " * self.quotes
        self.blocks.append(between + "\n".join(quoted + line for line in block.split("\n")))
        self.tight = tight


def _block(printer: _Printer, _attributes: str) -> None:
    printer.end()


def _paragraph(printer: _Printer, attributes: str) -> None:
    printer.end(_TITLE if "ng-card__title" in attributes else "")


def _aside(printer: _Printer, attributes: str) -> None:
    if attributes == _ASIDE:
        printer.write(" ")


def _heading(level: int) -> "_Act":
    return lambda printer, _attributes: printer.end("#" * level + " ")


def _mark(sign: str) -> "_Act":
    return lambda printer, _attributes: printer.add(sign)


def _item(printer: _Printer, _attributes: str) -> None:
    printer.end("  " * max(0, printer.lists - 1) + "- ")


def _nested(name: str, step: int) -> "_Act":
    def act(printer: _Printer, _attributes: str) -> None:
        printer.end()
        setattr(printer, name, max(0, getattr(printer, name) + step))

    return act


def _link(printer: _Printer, attributes: str) -> None:
    printer.links.append((len(printer.written), _address(attributes, "href")))


def _linked(printer: _Printer, _attributes: str) -> None:
    """A link's end: its text was written since its beginning."""
    if printer.links:
        start, address = printer.links.pop()
        text = "".join(printer.written[start:])
        printer.written[start:] = [f"[{text.strip()}]({address})" if address and text.strip() else text]


def _picture(printer: _Printer, attributes: str) -> None:
    if alt := _value(attributes, "alt"):
        printer.add(f"![{_marked(alt)}]({_address(attributes, 'src')})")


def _table(printer: _Printer, _attributes: str) -> None:
    printer.end()
    printer.rows = 0


def _row(printer: _Printer, _attributes: str) -> None:
    """A row's end; below the first stands the line that makes a table of it."""
    cells = "".join(printer.written).replace("|", "\\|").split("\0")[1:]
    printer.written.clear()
    if cells:
        printer.print(f"| {' | '.join(' '.join(each.split()) for each in cells)} |", tight=printer.rows > 0)
        printer.tight = True
        if not printer.rows:
            printer.print("|" + " --- |" * len(cells), tight=True)
        printer.rows += 1


def _verbatim(printer: _Printer, _attributes: str) -> None:
    printer.end()
    printer.verbatim = True


def _as_typed(printer: _Printer, _attributes: str) -> None:
    text = "".join(printer.written).strip("\n")
    printer.written.clear()
    printer.verbatim = False
    printer.print(f"~~~\n{text}\n~~~")


def _value(attributes: str, name: str) -> str:
    """An attribute's value, empty where the element does not have it."""
    return unescape(next((one or other for key, one, other in _ATTRIBUTE.findall(attributes) if key == name), ""))


def _address(attributes: str, name: str) -> str:
    """An address as Markdown takes it: in brackets where it has signs that would end it."""
    found = _value(attributes, name).translate(_NO_ADDRESS)
    return f"<{found}>" if _ENDING.search(found) else found


_Act = Callable[[_Printer, str], None]
_BLOCKS = (
    "div",
    "section",
    "article",
    "dl",
    "figure",
    "figcaption",
    "details",
    "summary",
    "header",
    "footer",
    "hr",
    "nav",
)
_OPENED: Mapping[str, _Act] = {
    **dict.fromkeys(_BLOCKS, _block),
    **{f"h{level}": _heading(level) for level in range(1, 7)},
    **dict.fromkeys(("strong", "b"), _mark("**")),
    **dict.fromkeys(("em", "i"), _mark("*")),
    **dict.fromkeys(("ul", "ol"), _nested("lists", 1)),
    **dict.fromkeys(("td", "th"), _mark("\0")),
    **dict.fromkeys(("li", "dt"), _item),
    "p": _paragraph, "span": _aside, "a": _link, "br": _mark(" "), "blockquote": _nested("quotes", 1), "img": _picture, "table": _table, "pre": _verbatim,
}  # fmt: skip
"""What a tag does where its element begins."""
_CLOSED: Mapping[str, _Act] = {
    **dict.fromkeys((*_BLOCKS, "p", "li", "dd", "table", *(f"h{level}" for level in range(1, 7))), _block),
    **dict.fromkeys(("strong", "b"), _mark("**")),
    **dict.fromkeys(("em", "i"), _mark("*")),
    **dict.fromkeys(("ul", "ol"), _nested("lists", -1)),
    "dt": _mark(": "), "a": _linked, "blockquote": _nested("quotes", -1), "tr": _row, "pre": _as_typed,
}  # fmt: skip
"""What it does where its element ends."""
