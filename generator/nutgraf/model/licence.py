"""Which licences let a text be shown whole, and where they can be read."""

import re

_BY = re.compile(r"CC-BY-(?P<version>\d+\.\d+)(-(?P<country>[A-Z]{2,3}))?", re.IGNORECASE)
_COMMONS = "https://creativecommons.org"
_FREE = {
    "cc0-1.0": f"{_COMMONS}/publicdomain/zero/1.0/",
    "cc-pdm-1.0": f"{_COMMONS}/publicdomain/mark/1.0/",
    "cc-pddc": f"{_COMMONS}/licenses/publicdomain/",
    "public-domain": "",
}
"""Where each can be read that asks for nothing."""


def is_open(licence: str | None) -> bool:
    """Whether a source's licence permits its whole text to be shown: CC BY, CC0, or the public domain."""
    return licence is not None and (licence.lower() in _FREE or _BY.fullmatch(licence) is not None)


def licence_link(licence: str) -> str:
    """Where an open licence can be read, empty where it has no text."""
    found = _BY.fullmatch(licence)
    if not found:
        return _FREE.get(licence.lower(), "")
    country = f"{found['country'].lower()}/" if found["country"] else ""
    return f"{_COMMONS}/licenses/by/{found['version']}/{country}"
