"""How wide a text is at most: texts are set before anybody knows in which font they will be shown."""

from functools import cache
from unicodedata import east_asian_width

_WIDTHS = {
    0.3: "'IJijl",
    0.35: " ,./:;\\|‘’·",
    0.4: "()-[]ft",
    0.45: "!r",
    0.5: '"*_`–',
    0.55: "?csz“”",
    0.6: "FLkvxy",
    0.65: "$0123456789EPSTYabdeghnopqu{}€£",
    0.7: "ABCKRVXZ",
    0.75: "NU",
    0.8: "&DGHOQ",
    0.85: "#+<=>^w~→",
    0.9: "M",
    1.0: "%@Wm—…",
}
"""Advances in em, rounded up, of the widest of the sans serifs that systems fall back on."""
_ADVANCES = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER, _BOLD = 0.8, 1.14


@cache
def breadth(text: str, size: int, *, bold: bool = False) -> float:
    """How many units a text of a size takes at most."""
    return sum(map(_advance, text)) * size * (_BOLD if bold else 1)


def _advance(letter: str) -> float:
    return _ADVANCES.get(letter) or (1.0 if east_asian_width(letter) in "WF" else _OTHER)


def wrapped(text: str, size: int, room: int, *, bold: bool = False) -> tuple[str, ...]:
    """A text in lines that fit into `room`; a word that is too long for a line is cut, never left to overlap."""
    lines = [""]
    for piece in (piece for word in text.split() for piece in _pieces(word, size, room, bold=bold)):
        longer = f"{lines[-1]} {piece}".strip()
        if breadth(longer, size, bold=bold) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(lines)


def _pieces(word: str, size: int, room: int, *, bold: bool) -> list[str]:
    if breadth(word, size, bold=bold) <= room:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and breadth(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
