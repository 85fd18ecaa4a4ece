"""The pages of a finished site read tag by tag: a strict reader, to which what browsers might read otherwise is no HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import islice
from typing import NamedTuple
from zlib import crc32

_REST = r"""[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*"""
_NAME = "[a-zA-Z][a-zA-Z0-9-]*"
_SCRIPT, _STYLE, _TITLE = "[sS][cC][rR][iI][pP][tT]", "[sS][tT][yY][lL][eE]", "[tT][iI][tT][lL][eE]"
_PIECE = re.compile(
    rf"""<(?!(?:{_SCRIPT}|{_STYLE}|{_TITLE})\b){_NAME}{_REST}>
    |<{_SCRIPT}\b{_REST}>[\s\S]*?</{_SCRIPT}\s*>|<{_STYLE}\b{_REST}>[\s\S]*?</{_STYLE}\s*>|<{_TITLE}\b{_REST}>[^<]*</{_TITLE}\s*>
    |<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->|<!doctype\ html>|<![dD][oO][cC][tT][yY][pP][eE]\ html>
    |<(?=[a-zA-Z/!?])(?!/{_NAME}\s*>)[^<>\n]{{0,40}}""",
    re.VERBOSE,
)
"""A tag, with what stands in it where that is no HTML, a comment, or the beginning of something that is none of these and closes nothing."""
_OPENED = re.compile(rf"<({_NAME})({_REST})>")
_HARMLESS = re.compile(r"<!--[\s\S]*-->|<!doctype html>", re.IGNORECASE)
_VALUE = r"""(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?"""
_ATTRIBUTE = re.compile(rf"""\s+([^\s"'<>/=]+){_VALUE}""")
_ATTRIBUTES = re.compile(rf"""(?:\s+[^\s"'<>/=]+{_VALUE})*\s*/?""")
_TOGETHER = 50_000
_SECTION = re.compile(rb"""<(?:h[1-6]|section|article|div class="ng-heading)\b""")
"""With what line a part of a page may begin: that of a heading."""
_DATA = "application/json"
"""The type of scripts that no browser runs, and that say nothing to anybody else. Structured data speaks for the page: it is held like a script."""


class Tag(NamedTuple):
    """An element's name and its attributes as a browser has them, every one where a name is given twice."""

    name: str
    attributes: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str | None:
        """The first value of an attribute, None where the element doesn't have it."""
        for key, value in self.attributes:
            if key == name:
                return value
        return None


def ids_of(tag: Tag) -> Iterator[str]:
    """What a fragment of an address may name of an element."""
    return (value for key, value in tag.attributes if key == "id" or (key == "name" and tag.name == "a"))


@dataclass(frozen=True)
class Page:
    """A page's elements, the texts of its inline scripts and styles, and what is no HTML to a strict reader."""

    tags: tuple[Tag, ...]
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()


def pieces(text: str) -> Iterator[str]:
    """A page's tags with what stands in them where that is no HTML, as `read_piece` reads them, in order; of those that are alike and near each other one.

    They are looked for some at a time: a handout has millions.
    """
    found = map(re.Match.group, _PIECE.finditer(text))
    while together := dict.fromkeys(islice(found, _TOGETHER)):
        yield from together


def parts(lines: Iterable[bytes], headings: int) -> Iterator[bytes]:
    """A page's HTML, given by its lines, in parts of so many headings, more or less, cut where they say so: an edit changes the parts that it is in, and no other.

    A part in which nothing is odd ends outside of every piece, as the beginning of a piece alone is odd. If that holds for all, their pieces are the page's.
    """
    part: list[bytes] = []
    for line in lines:
        if part and _SECTION.match(line) and not crc32(line) % headings:
            yield b"".join(part)
            part = []
        part.append(line)
    yield b"".join(part)


def read_page(text: str) -> Page:
    """A page from its HTML; of elements that are alike it has one."""
    pieces = [read_piece(each) for each in dict.fromkeys(_PIECE.findall(text))]
    return Page(
        tuple(each.tag for each in pieces if each.tag),
        tuple(each.body for each in pieces if each.is_script),
        tuple(each.body for each in pieces if each.is_style),
        tuple(each.odd for each in pieces if each.odd),
    )


@lru_cache(maxsize=1 << 13)
def read_tag(text: str) -> Tag | None:
    """An opening tag with its attributes; None for what is no HTML to a strict reader."""
    return read_piece(text).tag


class Piece(NamedTuple):
    """A tag and what stands in its element where that is no HTML, or the beginning of what is odd."""

    tag: Tag | None = None
    body: str = ""
    odd: str = ""

    @property
    def is_script(self) -> bool:
        """Whether it is a script inside the page."""
        return self.tag is not None and self.tag.name == "script" and _runs(self.tag)

    @property
    def is_style(self) -> bool:
        """Whether it is a style inside the page."""
        return self.tag is not None and self.tag.name == "style"


def read_piece(text: str) -> Piece:
    """One of a page's pieces."""
    if _HARMLESS.fullmatch(text):
        return Piece()
    opened = _OPENED.match(text)
    if not opened or not _ATTRIBUTES.fullmatch(opened[2]):
        return Piece(odd=text[:40])
    tag = Tag(opened[1].lower(), tuple(_attributes(opened[2])))
    body = text[opened.end() : text.rindex("</")] if opened.end() < len(text) else ""
    return Piece(odd=text[:40]) if "<!--" in body or f"</{tag.name}" in body.lower() else Piece(tag, body)


def _attributes(rest: str) -> Iterator[tuple[str, str]]:
    for name, double, single, bare in _ATTRIBUTE.findall(rest):
        yield name.lower(), unescape(double or single or bare)


def _runs(tag: Tag) -> bool:
    """Whether what stands in a script or style is the page's own and taken by browsers for more than data."""
    return tag.get("src") is None and (tag.get("type") or "").strip().lower() != _DATA
