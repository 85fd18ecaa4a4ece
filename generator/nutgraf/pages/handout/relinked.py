"""A page's HTML made part of one document: its links lead to places in it, its ids are there once, its headings stand lower."""

import re
from collections.abc import Callable
from html import escape, unescape

from nutgraf.pages.handout.anchors import Anchors

_NAME = "[a-zA-Z][a-zA-Z0-9]*+"
_REST = r"""(?P<rest>[^"<>]*(?:"[^"]*"[^"<>]*)*)>"""
_ATTRIBUTE = re.compile(r"""\s(?P<key>[a-zA-Z][a-zA-Z:-]*)="(?P<value>[^"]*)\"""")
_HEADING = re.compile("h[1-6]")


def _having(*names: str) -> str:
    """What stands after a tag's name where the tag has one of these attributes."""
    return rf"""(?=(?:[^"<>]*"[^"]*")*?[^"<>]*\s(?:{"|".join(names)})=")"""


_LOWEST = 6
_NAMED = frozenset({"for", "aria-labelledby", "aria-describedby"})
"""Attributes that name an id of the same page."""
_LOADS = frozenset({"audio", "video", "source", "picture"})
"""Elements that a document by itself can't have: what stands in them stays."""
_IDENTIFIED = re.compile(rf"<(?P<closes>/?)(?P<name>h[1-6]\b|{_NAME}{_having('id', *sorted(_NAMED))}){_REST}")
"""A heading, or a tag that has an id or names one; most have none, and stay as they are."""
_LINKED = re.compile(
    rf"<(?P<closes>/?)(?P<name>(?:img|{'|'.join(sorted(_LOADS))})\b|{_NAME}{_having('href', 'xlink:href')}){_REST}"
)
"""A tag that shows a file or has a link."""

Picture = Callable[[str], str | None]
"""A picture by its address on the page, as a `data:` address; None where there is no such file."""


def anchored(html: str, page: str, depth: int, anchors: Anchors) -> str:
    """A page's HTML with its ids as they are in the document and its headings `depth` levels lower; its first heading stands for the page."""
    first = True

    def tag(found: re.Match[str]) -> str:
        nonlocal first
        name, rest = found["name"], found["rest"]
        if not _HEADING.fullmatch(name):
            return f"<{found['closes']}{name}{_identified(rest, page, anchors)}>"
        name = f"h{min(int(name[1]) + depth, _LOWEST)}"
        if first and not found["closes"]:
            first = False
            return f'<{name} id="{escape(anchors.take(page))}"{_without_id(rest)}>'
        return f"<{found['closes']}{name}{_identified(rest, page, anchors)}>"

    return _IDENTIFIED.sub(tag, html)


def relinked(html: str, page: str, anchors: Anchors, picture: Picture) -> str:
    """The same with its links: what leads to nothing in the document and to no other host is none. All ids have to be there already."""

    def tag(found: re.Match[str]) -> str:
        name, rest = found["name"], found["rest"]
        if name in _LOADS:
            return ""
        if name == "img":
            return _img(rest, picture)
        return f"<{found['closes']}{name}{_linked(rest, page, anchors)}>"

    return _LINKED.sub(tag, html)


def _identified(rest: str, page: str, anchors: Anchors) -> str:
    """A tag's attributes with ids of the document."""

    def attribute(found: re.Match[str]) -> str:
        key, value = found["key"], unescape(found["value"])
        if key == "id":
            name = anchors.take(page, value)
            return f' id="{escape(name)}"' if name else ""
        if key in _NAMED:
            return f' {key}="{escape(" ".join(anchors.id(page, each) for each in value.split()))}"'
        return found[0]

    return _ATTRIBUTE.sub(attribute, rest)


def _without_id(rest: str) -> str:
    return _ATTRIBUTE.sub(lambda found: "" if found["key"] == "id" else found[0], rest)


def _linked(rest: str, page: str, anchors: Anchors) -> str:
    """A tag's attributes with links within the document; those to other hosts stay."""

    def attribute(found: re.Match[str]) -> str:
        if found["key"] not in ("href", "xlink:href"):
            return found[0]
        address = unescape(found["value"])
        name = anchors.target(page, address)
        if name:
            return f' href="#{escape(name)}"'
        return found[0] if re.match(r"(?:https?|mailto|tel):", address, re.IGNORECASE) else ""

    return _ATTRIBUTE.sub(attribute, rest)


def _img(rest: str, picture: Picture) -> str:
    """A picture that the document holds itself; in the place of any other stands what it shows, in words."""
    attributes = {found["key"]: unescape(found["value"]) for found in _ATTRIBUTE.finditer(rest)}
    source = attributes.get("src", "")
    data = source if source.startswith("data:") else picture(source)
    alt = escape(attributes.get("alt", ""))
    return f'<img src="{escape(data)}" alt="{alt}">' if data else alt
