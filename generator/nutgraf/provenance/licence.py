"""Which licences let a text be shown whole."""

import re

_OPEN = re.compile(r"CC-BY-\d+\.\d+(-[A-Z]{2,3})?|CC0-1\.0|CC-PDDC|CC-PDM-1\.0|public-domain", re.IGNORECASE)


def is_open(licence: str | None) -> bool:
    """Whether a source's licence permits its whole text to be shown: CC BY, CC0, or the public domain."""
    return licence is not None and _OPEN.fullmatch(licence) is not None
