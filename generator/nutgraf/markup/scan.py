"""An editor's Markdown read for what it says about the story: links and embeds with their places, headings and title."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from nutgraf.diagnostics import Span
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.markup.marks import marked, unmarked
from nutgraf.pages.blocks import Around, Block, Fragment, Link
from nutgraf.story.prose import Wikilink

EXTENSIONS: tuple[str, ...] = (
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed",
)  # fmt: skip
"""What the prose is read with: the syntax that decides what is text and what is code."""
_BLOCKS = frozenset(
    {"p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "div", "blockquote"}
)
_TABS = "__tabbed_"
"""How the ids begin that tabs make for themselves."""
_RAW_ID = re.compile(r"""<[a-z][^<>]*?\sid=["']?(?P<id>[^\s"'<>]+)""", re.IGNORECASE)
_STASHED = re.compile(f"{STX}[^{ETX}]*{ETX}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)\]]*\s+(?=[A-Z“\"‘(\[])")


class _Anything:
    """A resolver that finds everything and shows nothing."""

    def link(self, target: str, _page: str) -> Link:
        return Link("#", f"[[{target}]]", "any")

    def blocks(self, _spec: str, _page: str, _level: int, *, first: bool) -> Sequence[Block]:
        del first
        return (Fragment("<p></p>"),)

    def furniture(self, _page: str) -> Around | None:
        return None

    def phrase(self, _spec: str, _page: str) -> str:
        return ""


class Scanned(NamedTuple):
    """What a page's Markdown links and embeds, the ids it gives, its title and the text of its first paragraph."""

    wikilinks: tuple[Wikilink, ...]
    ids: tuple[tuple[str, Span], ...]
    title: str
    lead: str


def scan(body: str, path: str, first_line: int = 1) -> Scanned:
    """A page's Markdown read; `first_line` is where the body begins in the file."""
    md, extension = _reader()
    md.treeprocessors.register(looker := _Looker(md), "nutgraf-look", 6)
    text, offsets = marked(body)
    md.reset().convert(text)
    places = [_span(body, offset, path, first_line) for offset in offsets]
    seen = dict.fromkeys(sorted(extension.asking.seen))
    links = (
        Wikilink(each.target, places[each.mark], looker.sentences.get(each.mark, ""), each.embeds, each.home)
        for each in seen
    )
    ids = tuple((name, _id_span(body, name, path, first_line)) for name in looker.ids)
    return Scanned(tuple(links), ids, looker.title, looker.lead)


@cache
def _reader() -> tuple[Markdown, NutgrafExtension]:
    """One instance for all pages, as it takes longer to make than to read one."""
    return Markdown(extensions=[*EXTENSIONS, extension := NutgrafExtension(resolver=_Anything())]), extension


def _span(body: str, offset: int, path: str, first_line: int) -> Span:
    line = body.count("\n", 0, offset)
    column = offset - (body.rfind("\n", 0, offset) + 1) + 1
    end = body.index("]]", offset) + 2
    return Span(path, first_line + line, column, first_line + line, column + end - offset)


def _id_span(body: str, name: str, path: str, first_line: int) -> Span:
    found = re.search(rf"""#{re.escape(name)}|(?<=\bid=)["']?{re.escape(name)}""", body)
    offset = found.start() if found else 0
    line = body.count("\n", 0, offset)
    column = offset - (body.rfind("\n", 0, offset) + 1) + 1
    return Span(path, first_line + line, column, first_line + line, column + len(name) + 1)


class _Looker(Treeprocessor):
    """Walks the finished tree."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.sentences: dict[int, str] = {}
        self.ids: list[str] = []
        self.title = ""
        self.lead = ""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.get("id") and not element.get("id", "").startswith(_TABS):
                self.ids.append(element.get("id", ""))
            if element.tag == "h1" and not self.title:
                self.title = unmarked("".join(element.itertext()))
        self.lead = next((text for each in root.findall("p") if (text := _text(each))), "")
        raw = "".join(each for each in self.md.htmlStash.rawHtmlBlocks if isinstance(each, str))
        self.ids.extend(found["id"] for found in _RAW_ID.finditer(_COMMENT.sub("", raw)))
        self._walk(root, root)

    def _walk(self, element: Element, block: Element) -> None:
        for child in element:
            inner = child if child.tag in _BLOCKS else block
            if child.get("data-mark"):
                self.sentences[int(child.get("data-mark", "0"))] = _sentence(inner, child)
            self._walk(child, inner)


def _text(element: Element) -> str:
    """An element's text in a line."""
    return " ".join(_plain("".join(element.itertext())).split())


def _plain(text: str) -> str:
    """A text without marks and without what stands for the tags that Markdown has put aside."""
    return _STASHED.sub("", unmarked(text))


def _sentence(block: Element, link: Element) -> str:
    """The sentence of a block's text in which a link stands."""
    pieces = list(_text_until(block, link))
    before, whole = "".join(pieces), _plain("".join(block.itertext()))
    offset, start = len(_plain(before)), 0
    for end in (*(found.end() for found in _SENTENCE_END.finditer(whole)), len(whole)):
        if offset < end:
            return " ".join(whole[start:end].split())
        start = end
    return " ".join(whole.split())


def _text_until(element: Element, stop: Element) -> Iterator[str]:
    """The text of an element up to another one inside it."""
    for piece in _texts(element, stop):
        if piece is None:
            return
        yield piece


def _texts(element: Element, stop: Element) -> Iterator[str | None]:
    if element is stop:
        yield None
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child, stop)
        yield child.tail or ""
