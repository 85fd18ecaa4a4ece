"""A stretch of local time, to the minute."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Interval:
    """From `earliest` to `latest`, both inclusive, in local time; None where an end is open or unknown, never at both ends.

    `approximate` is EDTF's `~`, `uncertain` its `?`.
    """

    earliest: datetime | None
    latest: datetime | None
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no interval: a bug of the caller's."""
        if self.earliest is None and self.latest is None:
            raise ValueError("an interval has at least one end")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError("an interval runs forwards")


class TimeError(ValueError):
    """A time that can't be read, can't be, or is not supported: `message` says which, `help` what to write instead."""

    def __init__(self, message: str, help: str | None = None) -> None:  # noqa: A002 - a finding's word
        super().__init__(message)
        self.message = message
        self.help = help
