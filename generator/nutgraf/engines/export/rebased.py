"""HTML for engines that change it: they take addresses as seen from a page's file, and take marks for searches away."""

import re
from posixpath import basename

from nutgraf.story.addresses import Address

_RELATIVE = re.compile(r"""(?<=[\s"])(?P<key>(?:xlink:)?href|src)="(?!#|/|[a-z][a-z0-9+.-]*:|")(?P<address>[^"]*)\"""")
_MARK, _KEPT = "data-search-exclude", "data-ng-search-exclude"
_MARKED = re.compile(rf"""(?<=\s){_MARK}(?=[\s>])""")
_RESTORED = re.compile(rf"""(<[a-z][^<>]*\s){_KEPT}(?:="")?(?=[\s>])""")


def rebased(html: str, file: str) -> str:
    """HTML with its relative addresses, which are seen from a page, as seen from the page's Markdown file, and its marks by another name."""
    led = _RELATIVE.sub(lambda found: f'{found["key"]}="{seen_from_file(found["address"], file)}"', html)
    return _MARKED.sub(_KEPT, led)


def restored(html: str) -> str:
    """A built page with its marks by their own name."""
    return _RESTORED.sub(rf"\g<1>{_MARK}", html) if _KEPT in html else html


def seen_from_file(address: str, file: str) -> str:
    """One relative address; a fragment alone stays as it is."""
    own = basename(Address(file).url.rstrip("/"))
    if address.startswith("#") or not _is_a_level_deeper(file):
        return address
    if not address.startswith("../"):
        return f"{own}/{address.removeprefix('./')}"
    above = address.removeprefix("../")
    return f"./{above}" if above.startswith("#") or not above else above


def _is_a_level_deeper(file: str) -> bool:
    """Whether a page's address is a folder of its own below the file's: not where the file is a folder's page."""
    return basename(Address(file).url.rstrip("/")) == basename(file).removesuffix(".md")
