"""Nothing on a page of a finished site runs, or comes from elsewhere, but what is the theme's own."""

import re
from collections.abc import Iterator, Mapping

from nutgraf.diagnostics import Finding, finding
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.html import Page, Tag
from nutgraf.publish.links import addresses

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
ADVICE = "say it in words, or as a style or script of the theme's own in files of the site"


def check(finished: Finished) -> Iterator[Finding]:
    """A finding for each script, handler, address, style or element that has no place on a page."""
    of_tag = {key: faults for key, tag in finished.tags.items() if (faults := (*faults_of(tag), *_styled(tag)))}
    for name, page in finished.pages.items():
        for what, typed in dict.fromkeys(_faults(page, finished.own(name), of_tag)):
            message = f"the page {name} has {what}"
            yield finding("active-content", finished.place(name, typed, *typed.split('"')[1:2]), message, ADVICE)


def _faults(page: Page, own: Own, of_tag: Mapping[int, tuple[tuple[str, str], ...]]) -> Iterator[tuple[str, str]]:
    """What is wrong on a page, each with a text as it may have been typed."""
    yield from ((f"markup that can't be read safely: '{short(each)}'", each) for each in page.odd)
    for each in page.scripts:
        if each not in own.scripts:
            yield f"a script that is not the theme's own: '{short(each)}'", each
    for each in page.styles:
        if each not in own.styles:
            yield f"a style that is not the theme's own: '{short(each)}'", each
    for tag in page.tags if of_tag else ():
        yield from of_tag.get(id(tag), ())


def _styled(tag: Tag) -> Iterator[tuple[str, str]]:
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
