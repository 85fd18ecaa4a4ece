"""Characters that nobody sees, and that have no place in a text: what YAML forbids, and what turns the writing around beyond the text itself."""

import re

from nutgraf.diagnostics import Finding, Span, finding

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOSED_BY = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""The marks that turn the direction of writing, each with the one that ends it (Unicode Standard Annex 9, section 2)."""
_ADVICE = "take it out"


def forbidden_character(text: str, path: str) -> Finding | None:
    """A finding for the first character that may not stand in YAML."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    span = _place(text, found.start(), path)
    return finding("broken-yaml", span, f"{_named(found[0])} may not stand here", _ADVICE)


def invisible(text: str) -> tuple[str, str] | None:
    """What is wrong with the first character of a text that is a control, or turns its writing around and is not closed; and what to do."""
    if text.isprintable():
        return None
    if found := _FORBIDDEN.search(text):
        return f"{_named(found[0])} may not stand here", _ADVICE
    at = _unclosed(text)
    if at is None:
        return None
    message = f"{_named(text[at])} turns the direction of writing, also of what stands after this text"
    return message, "take it out, or close it within the text"


def invisible_in(text: str, path: str, first_line: int) -> Finding | None:
    """A finding for the first such character in a file's text; there each paragraph is a text of its own."""
    start = 0
    for block in text.split("\n\n"):
        if fault := invisible(block):
            found = _FORBIDDEN.search(block)
            at = found.start() if found else (_unclosed(block) or 0)
            span = _place(text, start + at, path, first_line)
            return finding("invisible-character", span, *fault)
        start += len(block) + 2
    return None


def _unclosed(text: str) -> int | None:
    """Where a mark of direction stands that is not closed, or closes none."""
    opened: list[tuple[str, int]] = []
    for mark in _TURNS.finditer(text):
        if mark[0] in _CLOSED_BY:
            opened.append((_CLOSED_BY[mark[0]], mark.start()))
        elif not opened or opened.pop()[0] != mark[0]:
            return mark.start()
    return opened[0][1] if opened else None


def _named(character: str) -> str:
    return f"the invisible character U+{ord(character):04X}"


def _place(text: str, at: int, path: str, first_line: int = 1) -> Span:
    line, column = text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at)
    return Span(path, line, column, line, column + 1)
