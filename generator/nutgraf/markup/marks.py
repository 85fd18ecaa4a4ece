"""Marks of private use that remember where a `[[…]]` stood in its file."""

import re

OPEN, CLOSE = "\ue000", "\ue001"
MARK = f"(?:{OPEN}(?P<mark>[0-9]+){CLOSE})?"
"""A mark, or none, as a regular expression with the group `mark`."""
_MARKED = re.compile(f"{OPEN}[0-9]+{CLOSE}")
_WIKILINK = re.compile(r"!?\[\[[^\[\]\n]+\]\]")


def marked(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with a mark before each `[[…]]` and `![[…]]`, and the offsets where those stand in it; marks of its own are taken out first."""
    offsets: list[int] = []

    def mark(found: re.Match[str]) -> str:
        offsets.append(found.start())
        return f"{OPEN}{len(offsets) - 1}{CLOSE}{found[0]}"

    return _WIKILINK.sub(mark, text.replace(OPEN, " ").replace(CLOSE, " ")), tuple(offsets)


def unmarked(text: str) -> str:
    """A text without marks."""
    return _MARKED.sub("", text)
