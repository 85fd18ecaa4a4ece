"""Single values as `/data/story.json` writes them: times, places, amounts."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from nutgraf.story import Dated, Place


def places_data(places: Iterable[Place]) -> list[dict[str, Any]]:
    """Places as maps."""
    return [place._asdict() for place in places]


def time_data(dated: Dated | None) -> dict[str, Any] | None:
    """A time worked out, its ends local to the minute, null where open."""
    if dated is None:
        return None
    ends = {"earliest": _minute(dated.interval.earliest), "latest": _minute(dated.interval.latest)}
    return {"text": dated.text, **ends, "basis": dated.basis}


def _minute(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None


def amount_data(low: float, high: float) -> Any:
    """A number, or the bounds of a range."""
    return low if low == high else {"low": low, "high": high}
