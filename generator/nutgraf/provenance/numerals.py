"""The numbers in a text, however they are spelled."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nutgraf.provenance.normalise import normalise

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9,
    "b": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "dozen": 12, "dozens": 12, "lakh": 1e5, "crore": 1e7, "score": 20,
    "tausend": 1e3, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "mille": 1e3, "milliard": 1e9,
    "milliards": 1e9, "mil": 1e3, "millones": 1e6, "milhões": 1e6,
}  # fmt: skip
_AMBIGUOUS = frozenset({"k", "m", "b", "mil", "mille", "score"})
"""Words that may mean something else, so that the number counts without them as well."""
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_SMALL: dict[str, float] = {word: number for number, word in enumerate(_UNITS)}
_ROUND: dict[str, float] = {word: 10 * number for number, word in enumerate(_TENS, 2)}
_OTHER: dict[str, float] = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    "no": 0, "none": 0, "nil": 0, "once": 1, "twice": 2, "both": 2, "couple": 2, "pair": 2,
}  # fmt: skip
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
    "tenths": 10,
}
_FRACTIONS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_TOKEN = re.compile(
    r"(?P<digits>\d{1,3}(?:[,.' ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)?(?P<fraction>[½⅓⅔¼¾⅕⅛⅜⅝⅞])?(?P<ordinal>(?<=\d)(?:st|nd|rd|th)\b)?"
    r"(?P<word>[^\W\d_]+)?(?P<rest>.)?",
    re.DOTALL,
)


class _Number(NamedTuple):
    """A number read: its readings before its last scale, that scale, whether the scale may mean something else, and the next token's index."""

    readings: tuple[float, ...]
    scale: float
    ambiguous: bool
    end: int


def numbers(text: str) -> frozenset[float]:
    """Every number that a text names, in digits or in English words; of an ambiguous spelling ("1.500") each reading."""
    tokens = tuple(_tokens(text))
    found: set[float] = set()
    waiting: tuple[float, ...] = ()
    at = 0
    while at < len(tokens):
        number = _in_digits(tokens, at) or _in_words(tokens, at)
        if number is None:
            waiting = waiting if tokens[at] in _BETWEEN else ()
            at += 1
            continue
        number = _and_a_half(number, tokens)
        found.update(each * number.scale for each in (*number.readings, *waiting))
        found.update((*waiting, *(number.readings if number.ambiguous else ())))
        waiting = number.readings if number.scale == 1 else ()
        at = number.end
    return frozenset(round(each, 9) for each in found)


_Token = str | tuple[float, ...]
_BETWEEN = frozenset({"to", "or", "and", "-", "$", "€", "£"})
"""What may stand between two numbers of which the second's scale is the first's as well."""


def _tokens(text: str) -> Iterator[_Token]:
    """Words in lower case, the readings of what stands in digits, and signs."""
    for found in _TOKEN.finditer(normalise(text).casefold()):
        if found["digits"] or found["fraction"]:
            more = _FRACTIONS.get(found["fraction"] or "", 0)
            yield tuple(each + more for each in _readings(found["digits"] or "0"))
        if found["word"]:
            yield found["word"]
        if found["rest"] and not found["rest"].isspace():
            yield found["rest"]


def _readings(digits: str) -> tuple[float, ...]:
    """What digits with commas and points may mean."""
    plain = re.sub(r"[,.' ](?=\d{3}(?!\d))", "", digits)
    readings = [plain.replace(",", ".")]
    if re.fullmatch(r"\d+[.,]\d{3}", digits):
        readings.append(digits.replace(",", "."))
    return tuple(dict.fromkeys(map(float, readings)))


def _and_a_half(number: _Number, tokens: Sequence[_Token]) -> _Number:
    """A number with the half that follows it, and the scale after that."""
    if tokens[number.end : number.end + 3] != ("and", "a", "half"):
        return number
    scale, end = _scales(tokens, number.end + 3)
    return _Number(tuple(each + 0.5 for each in number.readings), number.scale * scale, number.ambiguous, end)


def _scales(tokens: Sequence[_Token], at: int) -> tuple[float, int]:
    """The words of scale that follow, multiplied, and the next token's index; a hyphen may stand before them."""
    scale, end = 1.0, at
    while end < len(tokens):
        step = end + (tokens[end] == "-")
        if step >= len(tokens) or tokens[step] not in SCALES:
            break
        scale, end = scale * SCALES[str(tokens[step])], step + 1
    return scale, end


def _in_digits(tokens: Sequence[_Token], at: int) -> _Number | None:
    readings = tokens[at]
    if not isinstance(readings, tuple):
        return None
    scale, end = _scales(tokens, at + 1)
    return _Number(readings, scale, end > at + 1 and tokens[end - 1] in _AMBIGUOUS, end)


def _in_words(tokens: Sequence[_Token], at: int) -> _Number | None:
    """A number in words, as "two hundred and five", "half a million", "two-thirds", "a dozen"."""
    found = _part(tokens, at)
    if found:
        return found
    if tokens[at] in ("a", "an"):
        scale, end = _scales(tokens, at + 1)
        return _Number((1.0,), scale, False, end) if end > at + 1 else None
    if tokens[at] in _OTHER:
        return _Number((_OTHER[str(tokens[at])],), 1, False, at + 1)
    return _counted(tokens, at)


def _part(tokens: Sequence[_Token], at: int) -> _Number | None:
    """A half, a third, two-thirds, and of what scale."""
    words = [each for each in tokens[at : at + 3] if each != "-"]
    of = _SMALL.get(str(words[0])) if words[0] not in ("a", "an") else 1.0
    if words[0] == "half":
        of, end = 1.0, at + 1
    elif of and len(words) > 1 and words[1] in _PARTS:
        end = at + 2 + (tokens[at + 1] == "-")
    else:
        return None
    value = of / _PARTS[str(tokens[end - 1])]
    following = next((n for n in range(end, len(tokens)) if tokens[n] not in ("a", "of", "-")), len(tokens))
    scale, after = _scales(tokens, following)
    return _Number((value,), scale, False, after) if after > following else _Number((value,), 1, False, end)


def _counted(tokens: Sequence[_Token], at: int) -> _Number | None:
    total = current = 0.0
    scale, end = 1.0, at
    while end < len(tokens):
        step = end + (tokens[end] in ("-", "and") and end > at)
        token = str(tokens[step]) if step < len(tokens) else ""
        joins = end == at or scale > 1
        if token in _ROUND and joins:
            current, scale = current + _ROUND[token], 1.0
        elif token in _SMALL and (
            joins or (tokens[end] != "and" and tokens[end - 1] in _ROUND and 0 < _SMALL[token] < 10)
        ):
            current, scale = current + _SMALL[token], 1.0
        elif token in SCALES and end > at and step == end + (tokens[end] == "-"):
            scale = SCALES[token]
            total, current = (total + current * scale, 0.0) if scale >= 1000 else (total, (current or 1) * scale)
        else:
            break
        end = step + 1
    return _Number((total + current,), 1, False, end) if end > at else None
