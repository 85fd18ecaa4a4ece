"""Times as schema.org has them: dates and moments of ISO 8601."""

from zoneinfo import ZoneInfo

from nutgraf.publish.linked.nodes import Told
from nutgraf.story import Dated


def moment(told: Told, dated: Dated | None, source: str) -> str:
    """The day, or the minute, at which something was; empty where that is not known so exactly, or is inferred: a date alone can't say so."""
    shown = told.scope.time(dated, source)
    if dated is None or shown is None or shown.inferred:
        return ""
    low, high = dated.interval.earliest, dated.interval.latest
    if not low or not high or dated.interval.approximate or dated.interval.uncertain or low.date() != high.date():
        return ""
    if low != high:
        return f"{low:%Y-%m-%d}"
    thing = told.scope.story.source(source)
    zone = thing.source.time_zone if thing else None
    return low.replace(tzinfo=ZoneInfo(zone) if zone else None).isoformat(timespec="minutes")
