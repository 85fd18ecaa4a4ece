"""A timeline's entries in groups that share a scale: days by the hour, months by the day or years by the month."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from babel.dates import format_date

from nutgraf.model import Record
from nutgraf.model.time import Interval
from nutgraf.pages.scope import Scope
from nutgraf.pages.times import heading, span
from nutgraf.story import Dated, Thing

Unit = Literal["day", "month", "year"]
_LENGTHS = {"day": timedelta(hours=30), "month": timedelta(days=31), "year": timedelta(days=366)}
"""How much a group's scale covers: a day runs on to the end of its night."""
_POINTS = {"day": timedelta(hours=1), "month": timedelta(days=1), "year": timedelta(days=1)}
"""What is a point on a unit's scale; what is longer is a stretch, however little room it has."""
_SHORTEST_MONTH = 27
_FEW = 4
"""So many groups are never too many."""


class Tick(NamedTuple):
    """A point of a scale; `main` where it is named in little room too."""

    moment: datetime
    text: str
    main: bool


@dataclass(frozen=True)
class Scale:
    """A stretch of time, with the points that are named on it."""

    start: datetime
    end: datetime
    ticks: tuple[Tick, ...] = ()

    def across(self, moment: datetime, left: int, width: int) -> int:
        """Where a moment lies between `left` and `width` further on; what lies beyond is put at the end."""
        part = (moment - self.start) / (self.end - self.start)
        return left + round(width * min(1.0, max(0.0, part)))


@dataclass(frozen=True)
class Item:
    """An entry and when it was."""

    thing: Thing[Record]
    dated: Dated | None


@dataclass(frozen=True)
class Group:
    """Entries that follow each other on one scale; without a scale none of them has a time."""

    title: str
    unit: Unit | None
    scale: Scale | None
    items: tuple[Item, ...]
    inferred: bool = False
    """Whether the day, the month or the year rests on an inference."""


def groups(scope: Scope, items: Iterable[Item]) -> tuple[Group, ...]:
    """The entries in their order; an undated one stays with those before it, one that is longer than the unit stands alone."""
    entries = tuple(items)
    unit = _unit([each.dated.interval for each in entries if each.dated])
    runs: list[list[Group]] = []
    for group in (_group(scope, item, unit) for item in entries):
        if runs and (group.scale is None or group.title == runs[-1][0].title):
            runs[-1].append(group)
        else:
            runs.append([group])
    return tuple(map(_joined, runs))


def _joined(run: list[Group]) -> Group:
    """Groups of an entry each as one, on the scale of the first."""
    items = tuple(item for each in run for item in each.items)
    return replace(run[0], items=items, inferred=any(each.inferred for each in run))


def _unit(intervals: list[Interval]) -> Unit:
    """The smallest unit of which it takes few groups."""
    for unit in ("day", "month"):
        starts = [_start(each.earliest, unit) for each in intervals if _within(each, unit) and each.earliest]
        if len(starts) * 2 >= len(intervals) and len(set(starts)) <= max(_FEW, len(starts) // 2):
            return unit
    return "year"


def _start(moment: datetime, unit: Unit) -> datetime:
    day = moment.replace(hour=0, minute=0)
    return {"day": day, "month": day.replace(day=1), "year": day.replace(month=1, day=1)}[unit]


def _after(moment: datetime, unit: Unit) -> datetime:
    if unit == "day":
        return moment + _LENGTHS["day"]
    later = moment + _LENGTHS[unit]
    return later.replace(day=1) if unit == "month" else later.replace(month=1, day=1)


def _within(interval: Interval, unit: Unit) -> bool:
    low, high = interval.earliest, interval.latest
    return low is not None and high is not None and high < _after(_start(low, unit), unit)


def _group(scope: Scope, item: Item, unit: Unit) -> Group:
    if item.dated is None:
        return Group(scope.words("undated_entries"), None, None, (item,))
    interval, time = item.dated.interval, scope.time(item.dated, item.thing.source)
    inferred = time is not None and time.inferred
    if not _within(interval, unit) or interval.earliest is None:
        return Group(heading(interval, scope.words), None, _own_scale(interval, scope), (item,), inferred)
    start = _start(interval.earliest, unit)
    whole = Interval(start, _after(start, unit) - timedelta(minutes=1))
    title = heading(interval, scope.words) if unit == "day" else span(whole, scope.words)
    return Group(title, unit, Scale(start, start + _LENGTHS[unit], _ticks(start, unit, scope)), (item,), inferred)


def _own_scale(interval: Interval, scope: Scope) -> Scale:
    """A scale for a long stretch alone, its known ends named; one that is open runs a little beyond its known end."""
    low = interval.earliest or (interval.latest or datetime.min) - timedelta(days=1)
    high = interval.latest or low + timedelta(days=1)
    pattern = "d LLL" if high - low < _LENGTHS["year"] else "LLL y"
    ends = (each for each in (interval.earliest, interval.latest) if each)
    ticks = (Tick(each, format_date(each.date(), pattern, locale=scope.words.language), main=False) for each in ends)
    return Scale(low, max(high, low + timedelta(minutes=1)), tuple(ticks))


def _ticks(start: datetime, unit: Unit, scope: Scope) -> tuple[Tick, ...]:
    if unit == "day":
        return tuple(Tick(start + timedelta(hours=hour), str(hour), hour % 12 == 0) for hour in (0, 6, 12, 18, 24))
    if unit == "month":
        return tuple(Tick(start + timedelta(days=day - 1), str(day), day % 20 == 1) for day in (1, 11, 21, 31))
    months = (start.replace(month=month) for month in (1, 4, 7, 10))
    return tuple(
        Tick(each, format_date(each.date(), "LLL", locale=scope.words.language), each.month in (1, 7))
        for each in months
    )


def is_point(interval: Interval, unit: Unit | None) -> bool:
    """Whether a time is known so closely that it is a point on a unit's scale."""
    low, high = interval.earliest, interval.latest
    return unit is not None and low is not None and high is not None and high - low < _POINTS[unit]


def rest(interval: Interval, unit: Unit | None, language: str) -> str:
    """What a title of a unit leaves open of a time: hours of a day, days of a month, days or months of a year."""
    low, high = interval.earliest, interval.latest
    if low is None or high is None or unit is None:
        return ""
    if unit == "day":
        whole = (f"{low:%H%M}", f"{high:%H%M}") == ("0000", "2359")
        return "" if whole else _between(f"{low:%H:%M}", f"{high:%H:%M}")
    pattern = "LLLL" if (high - low).days >= _SHORTEST_MONTH else "d MMMM"
    first, last = (format_date(each.date(), pattern, locale=language) for each in (low, high))
    return "" if unit == "month" and pattern == "LLLL" else _between(first, last)


def _between(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"
