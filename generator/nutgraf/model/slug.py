"""Free words as a part of an id."""

import re
import unicodedata


def slug(words: str) -> str:
    """Lower-case ASCII letters and digits joined by hyphens; `-` where nothing is left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "-"
