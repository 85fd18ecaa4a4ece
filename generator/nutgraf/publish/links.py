"""Every link, fragment, picture and style sheet of a finished site leads to something that the site has."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.publish.finished import Finished
from nutgraf.publish.leads import NOWHERE, lead
from nutgraf.publish.lists import is_told
from nutgraf.publish.reading import page_addresses

_BESIDE = ".html.md"
"""How the Markdown of pages ends, which is written beside them."""
_STYLED = re.compile(r"""url\(\s*["']?(?!data:|#)(?P<address>[^"')]+)""")


def check(finished: Finished) -> Iterator[Finding]:
    """A finding for each address within the site that leads nowhere."""
    found = sorted({each for page in finished.readings.values() for each in page.leads})
    faults = {each: fault for _, leads in groupby(found, _path) for each, fault in _faults(finished, [*leads])}
    for name, page in finished.readings.items() if faults else ():
        yield from _on_page(finished, name, {each: faults[each] for each in page.leads if each in faults})
    for name in sorted(each for each in finished.files if each.endswith(".css")):
        text = (finished.folder / name).read_text(encoding="utf-8", errors="replace")
        for address in (each["address"] for each in _STYLED.finditer(text)):
            led = lead(name, address, finished.prefix, finished.site_url)
            for _, fault in _faults(finished, [led]) if led else ():
                yield _found(finished, name, address, *fault)


def _on_page(finished: Finished, name: str, faults: Mapping[str, tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each address of a page that leads to one of these."""
    text = (finished.folder / name).read_text(encoding="utf-8") if faults else ""
    for address in page_addresses(text):
        if fault := faults.get(lead(name, address, finished.prefix, finished.site_url) or ""):
            yield _found(finished, name, address, *fault)


def _found(finished: Finished, page: str, address: str, code: str, message: str) -> Finding:
    path, _, anchor = address.partition("#")
    there = [each for each in finished.files if not each.endswith(_BESIDE)] if code == "broken-path" else ()
    span = finished.place(page, address, path, f"#{anchor}" if anchor else "")
    advice = did_you_mean(normpath(join(dirname(page), unquote(path))), there) if there else None
    return finding(code, span, f"the page {page} leads to '{address}': {message}", advice)


def _path(led: str) -> str:
    """The part of where an address leads that names a page or a file."""
    return led.partition("\0")[0]


def _faults(finished: Finished, leads: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Of addresses that lead to one page or file those that are wrong, each with the code of what is wrong with it, and what that is."""
    path, anchors = _path(leads[0]), [each.partition("\0")[2] for each in leads]
    is_missing = not _is_there(finished, path)
    page = finished.readings.get(path if path in finished.files else _index(path))
    there = frozenset(page.ids) if page and any(anchors) else frozenset()
    for each, anchor in zip(leads, anchors, strict=True):
        if each == NOWHERE:
            yield each, ("broken-path", "this is no address")
        elif is_missing:
            yield each, ("broken-path", "there is no such page or file")
        elif page and anchor not in ("", "top") and anchor not in there:
            yield each, ("broken-anchor", "there is no such place on the page")


def _is_there(finished: Finished, path: str) -> bool:
    """Whether a path leads to something that the site has, or will have beside its pages."""
    if path.endswith(_BESIDE) and is_told(finished, path.removesuffix(".md")):
        return True
    return not path.startswith("..") and not finished.files.isdisjoint((path, _index(path)))


def _index(path: str) -> str:
    """The page that stands for a folder."""
    return normpath(join(path, "index.html"))
