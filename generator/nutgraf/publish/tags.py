"""What an element of a page or of a picture leads to, loads, and would run."""

import re
from collections.abc import Iterator

from nutgraf.publish.html import Tag

ADDRESSES = frozenset({"href", "xlink:href", "src", "poster", "data", "action", "formaction", "background", "cite"})
"""Attributes that hold an address."""
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?(?P<address>[^\"']*)", re.IGNORECASE)
_ELEMENTS = frozenset(
    {
        "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "fencedframe", "foreignobject", "frame",
        "frameset", "iframe", "math", "noembed", "noframes", "noscript", "object", "plaintext", "portal", "set", "template",
        "textarea", "xmp",
    }
)  # fmt: skip
"""Elements that run or load something, or whose inside browsers read by other rules."""
_LOADING = frozenset({"src", "srcset", "imagesrcset", "poster", "data", "background", "action", "formaction"})
_LOADING_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "preconnect", "dns-prefetch"})  # fmt: skip
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):|[/\\]{2}", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f]")
"""What browsers pass over in front of a scheme, or inside it."""
_HARMLESS = frozenset({"http", "https", "mailto", "tel", None})


def addresses(tag: Tag) -> Iterator[tuple[str, str]]:
    """Each address of an element, after the attribute that holds it."""
    for key, value in tag.attributes:
        if key in ADDRESSES:
            yield key, value.strip()
        elif key in ("srcset", "imagesrcset"):
            yield from ((key, each.split()[0]) for each in value.split(",") if each.strip())
        elif key == "content" and _refreshes(tag) and (found := _REFRESH.fullmatch(value)):
            yield key, found["address"].strip()


def _refreshes(tag: Tag) -> bool:
    return (tag.get("http-equiv") or "").strip().lower() == "refresh"


def styled(tag: Tag) -> Iterator[tuple[str, str]]:
    """A style that an element has in an attribute, in words and as it may have been typed."""
    if style := tag.get("style"):
        yield f"a style in an attribute: '{short(style)}'", style


def faults_of(tag: Tag) -> Iterator[tuple[str, str]]:
    """What would run or load from an element, each with a text as it may have been typed."""
    if tag.name in _ELEMENTS:
        yield f"an element <{tag.name}>", f"<{tag.name}"
    for key, value in tag.attributes:
        if key.startswith("on") or key == "srcdoc":
            yield f"an event handler, {key}='{short(value)}'", f"{key}="
    for key, value in addresses(tag):
        if fault := _fault(tag, key, value):
            yield fault, value


def _fault(tag: Tag, key: str, value: str) -> str | None:
    found = _SCHEME.match(_IGNORED.sub("", value))
    if not found or value == "javascript:void(0)":
        return None
    scheme = found[1].lower() if found[1] else None
    if scheme == "data" and tag.name in ("img", "image", "feimage") and value.lower().startswith("data:image/"):
        return None
    if scheme not in _HARMLESS:
        return f"an address that would run: '{short(value)}'"
    rel = (tag.get("rel") or "").lower().split()
    loads = (
        key in _LOADING
        or (tag.name == "link" and not _LOADING_LINKS.isdisjoint(rel))
        or tag.name in ("image", "use", "feimage")
    )
    return f"something from another host: '{short(value)}'" if loads or tag.name == "meta" else None


def short(text: str) -> str:
    """The beginning of a text, in one line."""
    shown = " ".join(text.split())
    return shown if len(shown) <= 60 else shown[:59] + "…"
