"""The points of a scale that are named: round ones, as many as have room."""

from collections.abc import Iterator
from math import ceil, floor, log10
from typing import NamedTuple

from babel.numbers import format_compact_decimal, format_decimal

from nutgraf.pages.pictures.lettering import breadth

SIZE = 11
"""The size of the names."""
_APART = 10
"""How far names stand apart."""
_LONG = 10_000
"""From here on numbers are named in short: `4.2M`."""
_DIGITS = 3
"""How many digits behind the point a short name has at most."""


class Point(NamedTuple):
    """A point of a scale and its name."""

    value: float
    text: str


def points(low: float, high: float, room: int, language: str) -> tuple[Point, ...]:
    """The round points from `low` to `high`, as close as their names allow in so much `room`; none where two have none."""
    for step in _steps(high - low):
        values = [round(number * step, 9) for number in range(ceil(low / step), floor(high / step) + 1)]
        found = tuple(Point(value, text) for value, text in zip(values, _names(values, step, language), strict=True))
        if len(found) < 2:
            return ()
        if max(breadth(each.text, SIZE) for each in found) + _APART <= room * step / (high - low):
            return found
    return ()


def _steps(span: float) -> Iterator[float]:
    """Round steps, the smallest first, up to the whole span."""
    least = floor(log10(span)) - 1
    return (factor * 10.0**power for power in range(least, least + 3) for factor in (1, 2, 5))


def _names(values: list[float], step: float, language: str) -> list[str]:
    """Short names where they are exact, all alike."""
    greatest = max(map(abs, values), default=0)
    if greatest < _LONG or step < greatest / 10**_DIGITS:
        return [format_decimal(each, locale=language) for each in values]
    return [format_compact_decimal(each, locale=language, fraction_digits=_DIGITS) for each in values]
