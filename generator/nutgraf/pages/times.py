"""Times in a reader's words."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from babel.dates import format_date

from nutgraf.model.time import Interval
from nutgraf.words import Words

_MINUTE = timedelta(minutes=1)
_DAWN = 12
"""The hour before which what runs past midnight still belongs to the night before."""


def day(moment: datetime, words: Words, *, weekday: bool = False) -> str:
    """A day written out, as in `27 February 2026`."""
    return _date(moment.date(), "EEEE, d MMMM y" if weekday else "d MMMM y", words.language)


@lru_cache(maxsize=1 << 12)
def _date(written: date, form: str, language: str) -> str:
    return format_date(written, form, locale=language)


def span(interval: Interval, words: Words) -> str:
    """An interval written out as shortly as it can be: a year, a month, a day, hours of a day, or from one moment to another."""
    text = _span(interval, words)
    if interval.approximate and interval.earliest and interval.latest:
        text = words("time.about", span=text)
    return words("time.uncertain", span=text) if interval.uncertain else text


def _span(interval: Interval, words: Words) -> str:
    low, high = interval.earliest, interval.latest
    if low is None:
        return words("time.until", end=_roughly(interval, _moment(high, words, closing=True), words))
    if high is None:
        return words("time.from", start=_roughly(interval, _moment(low, words), words))
    after = high + _MINUTE
    if (low.month, low.day, after.month, after.day) == (1, 1, 1, 1) and after.year == low.year + 1 and _whole(interval):
        return str(low.year)
    if low.day == after.day == 1 and _whole(interval) and (low.year, low.month) == (high.year, high.month):
        return _date(low.date(), "MMMM y", words.language)
    if low.date() == high.date():
        hours = "" if _whole(interval) else f", {_hours(low, high)}"
        return day(low, words) + hours
    if (high.date() - low.date()).days == 1 and high.hour < _DAWN and not _whole(interval):
        return words("time.overnight", day=day(low, words), start=f"{low:%H:%M}", end=f"{_end(high):%H:%M}")
    return words("time.between", start=_moment(low, words), end=_moment(high, words, closing=True))


def _roughly(interval: Interval, end: str, words: Words) -> str:
    return words("time.about", span=end) if interval.approximate else end


def _whole(interval: Interval) -> bool:
    """Whether an interval is made of whole days."""
    low, high = interval.earliest, interval.latest
    return low is not None and high is not None and f"{low:%H%M}" == "0000" and f"{high:%H%M}" == "2359"


def _hours(low: datetime, high: datetime) -> str:
    return f"{low:%H:%M}" if low == high else f"{low:%H:%M}–{_end(high):%H:%M}"


def _end(moment: datetime) -> datetime:
    """The last minute of a stretch as the hour up to which it goes."""
    return moment + _MINUTE if moment.minute == 59 else moment


def _moment(moment: datetime | None, words: Words, *, closing: bool = False) -> str:
    if moment is None:
        return ""
    if f"{moment:%H%M}" == ("2359" if closing else "0000"):
        return day(moment, words)
    shown = _end(moment) if closing else moment
    return f"{day(shown, words)}, {shown:%H:%M}"


def heading(interval: Interval, words: Words) -> str:
    """The day under which an entry of the timeline stands: a night belongs to the day it begins on; longer stretches are written out."""
    low, high = interval.earliest, interval.latest
    if low and high and high < low.replace(hour=0, minute=0) + timedelta(hours=30):
        return day(low, words, weekday=True)
    text = span(Interval(low, high), words)
    return text[:1].upper() + text[1:]
