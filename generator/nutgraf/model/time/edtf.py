"""EDTF of levels 0 and 1, with clock times to the minute besides.

Source: the Extended Date/Time Format specification, Library of Congress, 4 February 2019. Of level 1, seasons, unspecified digits (`X`), `Y` years and
negative years are refused by name, and so is all of level 2. Ours: clock times without seconds or zone may be approximate and stand in intervals.
"""

import re
from calendar import monthrange
from datetime import datetime

from nutgraf.model.time.interval import Interval, TimeError

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<hour>\d{2}):(?P<minute>\d{2}))?)?)?(?P<mark>[?~%]?)"
)
_LOOKS_LIKE = re.compile(r"(?:[-Y]*\d{3}[\dX](?![\d,])|\.\.(?=/)|/|[\[{]|\d+[SE]\d)")
_REFUSED = (
    (r"[\[\]{}]", "sets of dates (EDTF level 2) are not read"),
    (r"(?i)\bY", "`Y` years (EDTF level 1) are not read"),
    (r"(?:^|/)-", "negative years (EDTF level 1) are not read"),
    (r"X", "`X` digits (EDTF level 1) are not read"),
    (r"\d{2}:\d{2}:\d{2}", "seconds are not read"),
    (r"T.*(?:Z|[+-]\d{2}(?::?\d{2})?)$", "time zones are not read: local time is meant, and the source's `time_zone`"),
    (r"\d{4}-(?:2[1-9]|3\d|4[01])(?!\d)", "seasons (EDTF level 1 and 2) are not read"),
    (r"[ES]\d", "exponents and significant digits (EDTF level 2) are not read"),
    (r"[?~%]-|[?~%]\d|-[?~%]\d", "marks on a part of a date (EDTF level 2) are not read"),
)
_ADVICE = "write it as EDTF, e.g. 2031, 2031-05, 2031-05-02, 2031-05-02T18:00 or 2031-05/2031-07"


def looks_like_edtf(text: str) -> bool:
    """Whether a text is meant as EDTF, and not as words."""
    return _LOOKS_LIKE.match(text.strip()) is not None and not re.search(r"[A-Za-z]{3}", text)


def parse_edtf(text: str) -> Interval:
    """The interval that an EDTF text stands for; raises TimeError for what is no EDTF, is not supported or can't be."""
    text = text.strip()
    for pattern, message in _REFUSED:
        if re.search(pattern, text):
            raise TimeError(f"'{text}': {message}", _ADVICE)
    if "/" not in text:
        return _single(text, text)
    first, _, last = text.partition("/")
    return _between(first, last, text)


def _between(first: str, last: str, whole: str) -> Interval:
    ends = [None if end in ("", "..") else _single(end, whole) for end in (first, last)]
    start, stop = ends
    if start is None and stop is None:
        raise TimeError(f"'{whole}' is open at both ends", _ADVICE)
    earliest, latest = start.earliest if start else None, stop.latest if stop else None
    if earliest and latest and earliest > latest:
        raise TimeError(f"'{whole}' ends before it begins", "put the earlier date first")
    known = [end for end in ends if end]
    return Interval(earliest, latest, any(end.approximate for end in known), any(end.uncertain for end in known))


def _single(text: str, whole: str) -> Interval:
    found = _DATE.fullmatch(text)
    if found is None:
        raise TimeError(f"can't read '{whole}' as a time", _ADVICE)
    try:
        earliest, latest = _bounds(
            {name: int(found[name]) if found[name] else None for name in ("year", "month", "day", "hour", "minute")}
        )
    except ValueError:
        raise TimeError(f"'{text}' is a time that can't be", "look at its month, day and hour") from None
    return Interval(earliest, latest, found["mark"] in ("~", "%"), found["mark"] in ("?", "%"))


def _bounds(parts: dict[str, int | None]) -> tuple[datetime, datetime]:
    """The first and last minute of a year, month, day or minute; raises ValueError for what can't be."""
    year, month, day, hour = parts["year"] or 0, parts["month"], parts["day"], parts["hour"]
    if hour is not None:
        minute = datetime(year, month or 0, day or 0, hour, parts["minute"] or 0)
        return minute, minute
    if month == 0 or day == 0:
        raise ValueError("there is no such month or day")
    last_month = month or 12
    first = datetime(year, month or 1, day or 1)
    if not 1 <= last_month <= 12:
        raise ValueError("there is no such month")
    return first, datetime(year, last_month, day or monthrange(year, last_month)[1], 23, 59)


def print_edtf(interval: Interval) -> str:
    """The shortest EDTF text that `parse_edtf` reads as this interval."""
    mark = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}[
        interval.approximate, interval.uncertain
    ]
    start, stop = interval.earliest, interval.latest
    if start and stop:
        for shape in ("%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M"):
            text = _stamp(start, shape) + mark
            if (whole := parse_edtf(text)).earliest == start and whole.latest == stop:
                return text
    return f"{_end(start, mark)}/{_end(stop, mark)}"


def _end(moment: datetime | None, mark: str) -> str:
    return _stamp(moment, "%Y-%m-%dT%H:%M") + mark if moment else ".."


def _stamp(moment: datetime, shape: str) -> str:
    return moment.strftime(shape.replace("%Y", f"{moment.year:04d}"))
