"""Where an address on a page of a site leads within the site."""

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

NOWHERE = "\0"
"""Where what is no address leads."""
_WITH_HOST = re.compile(r"[:\[\]\\]|//|[^!-~]")
"""What an address has that is more than a path, a query and a fragment."""
_TEXT = ":~:"
"""What begins a text fragment, which names no id."""


def lead(page: str, address: str, prefix: str, site_url: str) -> str | None:
    """The path within the site and the id there to which an address on a page leads, joined by NUL; None where it leads out of the site.

    `prefix` is the path under which the site is served, with slashes around it, and `site_url` its address; both are empty where they are not known.
    A path that leads above the site begins with `..`.
    """
    if site_url and address.startswith(site_url):
        address = prefix + address.removeprefix(site_url).lstrip("/")
    try:
        path, fragment = _parts(address)
    except ValueError:
        return NOWHERE
    if path is None:
        return None
    return f"{_target(page, unquote(path), prefix)}\0{unquote(fragment).partition(_TEXT)[0]}"


def _parts(address: str) -> tuple[str | None, str]:
    """An address's path and fragment; no path where it leads to another host, ValueError where it is none."""
    if not _WITH_HOST.search(address):
        before, _, fragment = address.partition("#")
        return before.partition("?")[0], fragment
    parts = urlsplit(address)
    return None if parts.scheme or parts.netloc or address.startswith("//") else parts.path, parts.fragment


def _target(page: str, path: str, prefix: str) -> str:
    """The path in the site that a path on a page means."""
    if not path:
        return page
    if not path.startswith("/"):
        return normpath(join(dirname(page), path))
    return normpath(path.removeprefix(prefix) or ".") if prefix and path.startswith(prefix) else ".."
