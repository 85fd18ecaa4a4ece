"""Every link, fragment, picture and style sheet of a finished site leads to something that the site has."""

import re
from collections.abc import Iterator, Mapping
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
    known: dict[str, tuple[str, str] | None] = {}
    for name, page in finished.readings.items():
        for each in page.leads:
            if each not in known:
                known[each] = _fault(finished, each)
        faults = {each: fault for each in page.leads if (fault := known[each])}
        if faults:
            yield from _on_page(finished, name, faults)
    for name in sorted(each for each in finished.files if each.endswith(".css")):
        text = (finished.folder / name).read_text(encoding="utf-8", errors="replace")
        for address in (each["address"] for each in _STYLED.finditer(text)):
            led = lead(name, address, finished.prefix, finished.site_url)
            if led and (fault := _fault(finished, led)):
                yield _found(finished, name, address, *fault)


def _on_page(finished: Finished, name: str, faults: Mapping[str, tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each address of a page that leads to one of these."""
    text = (finished.folder / name).read_text(encoding="utf-8")
    for address in page_addresses(text):
        if fault := faults.get(lead(name, address, finished.prefix, finished.site_url) or ""):
            yield _found(finished, name, address, *fault)


def _found(finished: Finished, page: str, address: str, code: str, message: str) -> Finding:
    path, _, anchor = address.partition("#")
    there = [each for each in finished.files if not each.endswith(_BESIDE)] if code == "broken-path" else ()
    span = finished.place(page, address, path, f"#{anchor}" if anchor else "")
    advice = did_you_mean(normpath(join(dirname(page), unquote(path))), there) if there else None
    return finding(code, span, f"the page {page} leads to '{address}': {message}", advice)


def _fault(finished: Finished, led: str) -> tuple[str, str] | None:
    """The code of what is wrong with where an address leads, and what it is; None where it is right."""
    if led == NOWHERE:
        return "broken-path", "this is no address"
    path, _, anchor = led.partition("\0")
    if path.endswith(_BESIDE) and is_told(finished, path.removesuffix(".md")):
        return None
    target = path if path in finished.files else normpath(join(path, "index.html"))
    if target not in finished.files or path.startswith(".."):
        return "broken-path", "there is no such page or file"
    if anchor in ("", "top") or target not in finished.readings or anchor in finished.readings[target].ids:
        return None
    return "broken-anchor", "there is no such place on the page"
