"""What stands in a page's head for search engines and previews.

The names follow HTML's standard metadata names, canonical links (RFC 6596), the Open Graph protocol, and the one name of X's cards that others read too.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

Tag = tuple[str, str]
"""What a tag is about, so that no page says a thing twice, and its HTML."""
_HEX = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end a data block, or mean something else in it."""

HEAD_END = "</head>"
_CITED = '<span class="ng-cite__address"></span>'
"""Where a citation has a page's address, as it is printed by the theme's `page_end.html`: empty where no address is known."""
_ABOUT = re.compile(r"""<(?:meta|link)\b[^>]*?\s(?:name|property|rel)=["']?([\w:+-]+)""")
"""What the metadata of a page is about."""


@dataclass(frozen=True)
class Picture:
    """A page's picture in previews: its whole address, its size, and what it shows."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Head:
    """What a page says of itself. What is empty is left out; a page that is not `listed` only asks not to be."""

    title: str
    description: str = ""
    url: str = ""
    site: str = ""
    article: bool = False
    day: str | None = None
    picture: Picture | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    """Structured data, as JSON-LD has it."""
    listed: bool = True


def with_head(text: str, head: Head) -> str:
    """A page's HTML up to its head's end, filled in there but for what stands in it already."""
    said = set(_ABOUT.findall(text)) - (set() if "noindex" in text else {"robots"})
    return text + "".join(html for about, html in tags(head) if about not in said)


def with_address(rest: bytes, head: Head) -> bytes:
    """The HTML after a page's head, with its address where it is cited."""
    return rest.replace(_CITED.encode(), _CITED.replace("><", f">{escape(head.url)}<").encode())


def tags(head: Head) -> Iterator[Tag]:
    """The tags of a head."""
    if not head.listed:
        yield _meta("robots", "noindex")
        return
    if head.url:
        yield "canonical", f'<link rel="canonical" href="{escape(head.url)}">'
    if head.description:
        yield _meta("description", head.description)
    yield from (_property(name, content) for name, content in _graph(head) if content)
    if head.picture:
        yield _meta("twitter:card", "summary_large_image")
    if head.data:
        yield "ld+json", f'<script type="application/ld+json">{data_text(head.data)}</script>'


def _graph(head: Head) -> Iterator[tuple[str, str]]:
    """The properties of Open Graph in the order in which they are read: those of the picture stand after it."""
    yield "og:type", "article" if head.article else "website"
    yield "og:title", head.title
    yield "og:description", head.description
    yield "og:url", head.url
    yield "og:site_name", head.site
    yield "article:modified_time", (head.day or "") if head.article else ""
    if picture := head.picture:
        yield "og:image", picture.url
        yield "og:image:type", "image/png"
        yield "og:image:width", str(picture.width)
        yield "og:image:height", str(picture.height)
        yield "og:image:alt", picture.alt


def data_text(data: Mapping[str, Any]) -> str:
    """Structured data as a text that no fact in it can end."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _HEX.items():
        text = text.replace(sign, written)
    return text


def _meta(name: str, content: str) -> Tag:
    return name, f'<meta name="{name}" content="{escape(content)}">'


def _property(name: str, content: str) -> Tag:
    return name, f'<meta property="{name}" content="{escape(content)}">'
