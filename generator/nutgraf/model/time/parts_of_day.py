"""The hours that stand for the parts of a day: the one table of them.

Hours are of the named day; those past 24 belong to the next, as a night runs past midnight. `early` and `late` narrow a part to its first or last half.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache

PARTS: dict[str, tuple[int, int]] = {
    "morning": (6, 12),
    "noon": (12, 13),
    "midday": (11, 14),
    "afternoon": (12, 18),
    "evening": (18, 23),
    "night": (18, 30),
    "overnight": (22, 30),
    "midnight": (24, 25),
}
_NARROWED = {
    ("early", "morning"): (4, 9),
    ("late", "morning"): (9, 12),
    ("late", "night"): (21, 30),
    ("early", "night"): (18, 22),
}


def hours_of(part: str, narrowing: str | None) -> tuple[int, int]:
    """The hours, from and up to, of a part of the day; `narrowing` is `early`, `late` or None."""
    low, high = PARTS[part]
    if narrowing is None:
        return low, high
    middle = (low + high) // 2
    return _NARROWED.get((narrowing, part), (low, middle) if narrowing == "early" else (middle, high))


def stretch(day: datetime, part: str | None, narrowing: str | None = None) -> tuple[datetime, datetime]:
    """The first and last minute of a day, or of a part of it. An early or late day is its first or last half."""
    if part:
        low, high = hours_of(part, narrowing)
    else:
        low, high = {"early": (0, 12), "late": (12, 24)}.get(narrowing or "", (0, 24))
    return day + timedelta(hours=low), day + timedelta(hours=high, minutes=-1)


def part_of(earliest: datetime, latest: datetime) -> str | None:
    """The part of the day that a stretch is exactly, as in `late night`; None where it is none."""
    day = earliest.replace(hour=0, minute=0)
    return _named().get((earliest - day, latest - day))


@cache
def _named() -> Mapping[tuple[timedelta, timedelta], str]:
    """The names of all parts by their first and last minute; of two names for the same, the first."""
    day, named = datetime(1, 1, 1), dict[tuple[timedelta, timedelta], str]()
    for part in PARTS:
        for narrowing in (None, "early", "late"):
            earliest, latest = stretch(day, part, narrowing)
            named.setdefault((earliest - day, latest - day), f"{narrowing} {part}" if narrowing else part)
    return named
