"""The article's own words for a time, worked out against the day of publication.

A weekday looks back from that day, which counts as itself, and forward where something is only announced, expected or possible. Weeks begin on Monday. What
is not ahead ended by the end of that day: `this week` on a Friday is Monday to Friday, and `until this week` ends on Friday at the latest.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model.time.edtf import looks_like_edtf, parse_edtf
from nutgraf.model.time.interval import Interval, TimeError
from nutgraf.model.time.parts_of_day import PARTS, stretch

_WEEKDAYS = tuple(name.lower() for name in calendar.day_name)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1}
_HELP = (
    "write it as EDTF, e.g. 2031-05-02, or both in lines of their own: `says:` with the words and `is:` with the EDTF"
)

_D = "|".join(_WEEKDAYS)
_M = "|".join(sorted(_MONTHS, key=len, reverse=True))
_P = "|".join(PARTS)
_N = r"\d{1,3}|" + "|".join(_NUMBERS)
_CLOCK = r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?"


@dataclass(frozen=True, slots=True)
class Reading:
    """What words mean; `worked_out` where the day of publication was needed."""

    interval: Interval
    worked_out: bool


@dataclass
class _Anchor:
    """The day of publication, which notes whether it was asked for."""

    published: Interval | None
    forward: bool
    asked: bool = False

    @property
    def day(self) -> datetime:
        self.asked = True
        bounds = self.published and (self.published.earliest, self.published.latest)
        if not bounds or not bounds[0] or not bounds[1] or bounds[0].date() != bounds[1].date():
            raise TimeError("these words need the article's day of publication, and it is not known to the day", _HELP)
        return bounds[0].replace(hour=0, minute=0)

    def weekday(self, name: str) -> datetime:
        offset = _WEEKDAYS.index(name) - self.day.weekday()
        return self.day + timedelta(days=offset % 7 if self.forward else -(-offset % 7))


_Match = re.Match[str]
_Span = tuple[datetime | None, datetime | None]


def _day_words(found: _Match, anchor: _Anchor) -> _Span:
    """`late Thursday night`, `tonight`, `Monday 6am`."""
    groups = found.groupdict()
    name = groups["name"]
    part = groups["part"] or groups["part2"] or ("night" if name in ("tonight",) else None)
    days = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
    day = anchor.day + timedelta(days=days[name]) if name in days else anchor.weekday(name)
    if groups.get("hour"):
        return _minute(day, groups)
    narrowing = groups["narrowing"]
    return stretch(day, part, narrowing if narrowing in ("early", "late") else None)


def _minute(day: datetime, clock: dict[str, str | None]) -> _Span:
    hour, half = int(clock["hour"] or 0), (clock["half"] or "")[:1]
    if half and not 1 <= hour <= 12:
        raise ValueError("no such hour")
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    moment = day.replace(hour=hour, minute=int(clock["minute"] or 0))
    return moment, moment


def _clock_alone(found: _Match, anchor: _Anchor) -> _Span:
    if not found["half"] and not found["minute"]:
        raise ValueError("a bare number is no time")
    return _minute(anchor.day, found.groupdict())


def _around_now(found: _Match, anchor: _Anchor) -> _Span:
    """`this week`, `last month`, `next summer`; of this one, what happened did so up to the day of publication."""
    start, stop = _unit(found["unit"], {"this": 0, "last": -1, "next": 1}[found["which"]], anchor.day)
    today = stretch(anchor.day, None)[1]
    passed = not anchor.forward and start <= today
    return start, min(stop, today) if passed else stop


def _unit(unit: str, step: int, today: datetime) -> tuple[datetime, datetime]:
    """The week, month, year or season that is `step` of them from today's."""
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=7, minutes=-1)
    if unit == "month":
        return _months(today.year, today.month + step, today.month + step)
    if unit == "year":
        return _months(today.year + step, 1, 12)
    first, last = _SEASONS[unit]
    return _months(today.year + step, first, last)


def _months(year: int, first: int, last: int) -> tuple[datetime, datetime]:
    start = datetime(year + (first - 1) // 12, (first - 1) % 12 + 1, 1)
    end = datetime(year + last // 12, last % 12 + 1, 1)
    return start, end - timedelta(minutes=1)


def _date(found: _Match, anchor: _Anchor) -> _Span:
    """`October 25, 2022`, `25 October`, `September 2021`, `in March`."""
    groups = found.groupdict()
    month = _MONTHS[groups["month"]]
    day = int(groups["day"]) if groups.get("day") else None
    year = int(groups["year"]) if groups.get("year") else _year_near(anchor, month, day or 1)
    if day is None:
        return _months(year, month, month)
    return stretch(datetime(year, month, day), None)


def _year_near(anchor: _Anchor, month: int, day: int) -> int:
    today = anchor.day
    later, earlier = (month, day) > (today.month, today.day), (month, day) < (today.month, today.day)
    if anchor.forward:
        return today.year + 1 if earlier and month != today.month else today.year
    return today.year - 1 if later and month != today.month else today.year


def _year(found: _Match, _anchor: _Anchor) -> _Span:
    return _months(int(found["year"]), 1, 12)


def _year_end(found: _Match, anchor: _Anchor) -> _Span:
    year = int(found["year"]) if found["year"] else anchor.day.year
    start = anchor.day if year == anchor.day.year else datetime(year, 1, 1)
    return start, datetime(year, 12, 31, 23, 59)


def _ago(found: _Match, anchor: _Anchor) -> _Span:
    count = _NUMBERS.get(found["count"]) or int(found["count"])
    unit, today = found["unit"], anchor.day
    if unit == "day":
        return stretch(today - timedelta(days=count), None)
    if unit == "week":
        return stretch(today - timedelta(weeks=count), None)
    if unit == "month":
        return _months(today.year, today.month - count, today.month - count)
    return _months(today.year - count, 1, 12)


_NAME = rf"(?P<name>{_D}|today|tonight|yesterday|tomorrow)"
_RULES: tuple[tuple[re.Pattern[str], Callable[[_Match, _Anchor], _Span]], ...] = tuple(
    (re.compile(pattern), work)
    for pattern, work in (
        (rf"(?:the )?(?:(?P<narrowing>early|late|earlier|later) )?(?:in the |on )?(?:(?P<part>{_P}) (?:of |on )?)?{_NAME}(?:'s|,)?(?: (?:at )?(?P<part2>{_P})| (?:at )?{_CLOCK})?", _day_words),
        (rf"{_CLOCK}(?P<narrowing>)(?P<part>)(?P<part2>),? (?:on )?{_NAME}", _day_words),
        (rf"(?P<narrowing>early|late|earlier|later)?(?P<part2>)(?: )?(?P<name>)?this (?P<part>{_P})", lambda found, anchor: stretch(anchor.day, found["part"], None)),
        (rf"(?P<which>this|last|next) (?P<unit>week|month|year|{'|'.join(_SEASONS)})", _around_now),
        (r"(?:the )?(?:year(?:'s)? end|end of (?:the|this) year|end of (?P<year>\d{4}))", lambda found, anchor: _year_end(found, anchor)),
        (rf"(?P<month>{_M})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?", _date),
        (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_M})\.?(?:,? (?P<year>\d{{4}}))?", _date),
        (rf"(?P<month>{_M})\.?(?: (?:of )?(?P<year>\d{{4}}))?", _date),
        (r"(?P<year>[12]\d{3})", _year),
        (rf"(?P<count>{_N}) (?P<unit>day|week|month|year)s? ago", _ago),
        (_CLOCK, _clock_alone),
    )
)  # fmt: skip


def read_when(text: str, published: Interval | None, forward: bool) -> Reading:
    """A time written as EDTF or in words; raises TimeError where neither is understood."""
    return Reading(parse_edtf(text), False) if looks_like_edtf(text) else read_words(text, published, forward)


def read_words(text: str, published: Interval | None, forward: bool) -> Reading:
    """The article's words as an interval; `forward` where what they date is announced, expected or possible. Raises TimeError."""
    anchor = _Anchor(published, forward)
    words = re.sub(r"\s+", " ", text.replace("’", "'")).strip().rstrip(".,").lower()
    words = words + "." if re.search(r"[ap]\.m$", words) else words
    words, approximate = re.subn(r"^(?:about|around|approximately|circa|some time|sometime) ", "", words)
    try:
        earliest, latest = _bounded(words, anchor)
        return Reading(Interval(earliest, latest, approximate=bool(approximate)), anchor.asked)
    except TimeError as error:
        raise TimeError(f"'{text}': {error.message}", error.help) from None
    except _Unread:
        raise TimeError(f"can't read '{text}' as a time", _advice(words)) from None
    except (ValueError, OverflowError):
        raise TimeError(f"'{text}' is a time that can't be", _HELP) from None


class _Unread(Exception):  # noqa: N818 - a signal inside this module
    """No pattern fits."""


def _bounded(words: str, anchor: _Anchor) -> _Span:
    """A time with a word before it that opens or closes it."""
    pair = re.fullmatch(r"(?:from|between) (.+?) (?:to|until|and) (.+)", words)
    if pair:
        first, last = _plain(pair[1], anchor), _plain(pair[2], anchor)
        return first[0], last[1]
    found = re.fullmatch(r"(until|till|before|since|after|from|by|throughout|during|all|in|on|over) (.+)", words)
    if found is None:
        return _plain(words, anchor)
    start, stop = _plain(found[2], anchor)
    if found[1] in ("until", "till", "by") and not (found[1] == "by" and "end" in found[2]):
        return None, stop
    if found[1] == "before":
        return None, start - timedelta(minutes=1) if start else None
    if found[1] in ("since", "from"):
        return start, None
    if found[1] == "after":
        return stop + timedelta(minutes=1) if stop else None, None
    return start, stop


def _plain(words: str, anchor: _Anchor) -> _Span:
    for pattern, work in _RULES:
        found = pattern.fullmatch(words.removeprefix("on "))
        if found:
            return work(found, anchor)
    raise _Unread


def _advice(words: str) -> str:
    known = (*_WEEKDAYS, *(month for month in _MONTHS if len(month) > 3), *PARTS)
    near = (did_you_mean(word, known) for word in words.split() if len(word) > 4 and word not in known)
    return next((f"{advice} {_HELP}" for advice in near if advice), _HELP)
