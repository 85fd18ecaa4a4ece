"""Every link, fragment, picture and style sheet of a finished site leads to something that the site has."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.publish.finished import Finished
from nutgraf.publish.html import Tag

ADDRESSES = frozenset({"href", "xlink:href", "src", "poster", "data", "action", "formaction", "background", "cite"})
"""Attributes that hold an address."""
_TargetOf = Callable[[str, str], str | None]
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?(?P<address>[^\"']*)", re.IGNORECASE)
_WITH_HOST = re.compile(r"[:\[\]\\]|//|[^!-~]")
"""What an address has that is more than a path, a query and a fragment."""
_STYLED = re.compile(r"""url\(\s*["']?(?!data:|#)(?P<address>[^"')]+)""")


def check(finished: Finished) -> Iterator[Finding]:
    """A finding for each address within the site that leads nowhere."""
    target_of = cache(partial(_target, finished))
    known: dict[tuple[str, str], tuple[str, str] | None] = {}
    of_tag = {key: tuple(addresses(tag)) for key, tag in finished.tags.items()}
    for name, page in finished.pages.items():
        for address in dict.fromkeys(each for tag in page.tags for _, each in of_tag[id(tag)]):
            key = (name if address.startswith(("#", "?")) or not address else dirname(name), address)
            if key not in known:
                known[key] = _fault(finished, name, address, target_of)
            if fault := known[key]:
                yield _found(finished, name, address, *fault)
    for name in sorted(each for each in finished.files if each.endswith(".css")):
        text = (finished.folder / name).read_text(encoding="utf-8", errors="replace")
        for address in (each["address"] for each in _STYLED.finditer(text)):
            if fault := _fault(finished, name, address, target_of):
                yield _found(finished, name, address, *fault)


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


def _found(finished: Finished, page: str, address: str, code: str, message: str) -> Finding:
    path, _, anchor = address.partition("#")
    there = finished.files if code == "broken-path" else ()
    span = finished.place(page, address, path, f"#{anchor}" if anchor else "")
    advice = did_you_mean(normpath(join(dirname(page), unquote(path))), there) if there else None
    return finding(code, span, f"the page {page} leads to '{address}': {message}", advice)


def _fault(finished: Finished, page: str, address: str, target_of: _TargetOf) -> tuple[str, str] | None:
    """The code of what is wrong with an address on a page, and what it is; None where it leads out of the site or is right."""
    if finished.site_url and address.startswith(finished.site_url):
        address = finished.prefix + address.removeprefix(finished.site_url).lstrip("/")
    try:
        path, fragment = _parts(address)
    except ValueError:
        return "broken-path", "this is no address"
    if path is None:
        return None
    target = target_of(page, path)
    if target not in finished.files:
        return "broken-path", "there is no such page or file"
    anchor = unquote(fragment).partition(":~:")[0]
    if anchor in ("", "top") or target not in finished.pages or anchor in finished.pages[target].ids:
        return None
    return "broken-anchor", "there is no such place on the page"


def _parts(address: str) -> tuple[str | None, str]:
    """An address's path and fragment; no path where it leads to another host, ValueError where it is none."""
    if not _WITH_HOST.search(address):
        before, _, fragment = address.partition("#")
        return before.partition("?")[0], fragment
    parts = urlsplit(address)
    return None if parts.scheme or parts.netloc or address.startswith("//") else parts.path, parts.fragment


def _target(finished: Finished, page: str, path: str) -> str | None:
    """The file that a path on a page means, None where it lies outside the site."""
    path = unquote(path)
    if path.startswith("/"):
        if not finished.prefix or not path.startswith(finished.prefix):
            return None
        path, page = path.removeprefix(finished.prefix), ""
    elif not path:
        return page
    target = normpath(join(dirname(page), path))
    if target.startswith(".."):
        return None
    index = normpath(join(target, "index.html"))
    return target if target in finished.files else index
