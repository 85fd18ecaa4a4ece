"""What stands in quotation marks in a text, whichever marks it uses."""

import re

from nutgraf.provenance.normalise import Stretch

_OPENING = re.compile(r"“|„|[«「『]|(?<!\w)(?:\"(?=\S)|[‘'](?=[^\s‘'])|»(?=\w))")
_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "‘": "’", "'": "'"}
_SINGLE = "‘'"
_AFTER_SINGLE = re.compile(r"(?<=\S)[’'](?!\w)")
_NEXT_SINGLE = re.compile(r"(?<!\w)‘")
_LONGEST_SINGLE = 1500
"""How far, in characters, the end of a stretch in single marks is looked for."""
_MOST_WITHOUT_POINT = 5
"""How many words single marks may hold that end without a point or comma; more is taken for an apostrophe."""


def stretches(text: str) -> tuple[Stretch, ...]:
    """The stretches between outer quotation marks; one left open, as in a quotation of several paragraphs, runs to the end."""
    found: list[Stretch] = []
    at = 0
    while opening := _OPENING.search(text, at):
        start = opening.end()
        end = _single_end(text, start) if opening[0] in _SINGLE else _end(text, start, opening[0])
        if end is not None and text[start:end].strip():
            found.append((start, end))
        at = start if end is None else end + 1
    return tuple(found)


def _end(text: str, start: int, opening: str) -> int:
    """Where the stretch ends that `opening` began; marks of its own kind may stand inside one another."""
    closing, depth = _CLOSING[opening], 1
    for offset in range(start, len(text)):
        if text[offset] in closing:
            depth -= 1
        elif text[offset] == opening:
            depth += 1
        if not depth:
            return offset
    return len(text)


def _single_end(text: str, start: int) -> int | None:
    """Where a stretch in single marks ends, None where the mark was an apostrophe."""
    following = _NEXT_SINGLE.search(text, start, start + _LONGEST_SINGLE)
    limit = following.start() if following else start + _LONGEST_SINGLE
    first: int | None = None
    for found in _AFTER_SINGLE.finditer(text, start, limit):
        if text[found.start() - 1] in ",.!?…":
            return found.start()
        first = found.start() if first is None else first
    return first if first is not None and len(text[start:first].split()) <= _MOST_WITHOUT_POINT else None
