"""Text of an author's that is safe to print."""

from unicodedata import bidirectional, category

_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def shown(text: str) -> str:
    """A text on one line, its control characters as `�`, so that it can neither steer a terminal nor turn its line around."""
    return "".join(" " if sign in "\t\r\n" else "�" if _steers(sign) else sign for sign in text)


def _steers(sign: str) -> bool:
    return category(sign) in {"Cc", "Cs", "Zl", "Zp"} or bidirectional(sign) in _TURNS
