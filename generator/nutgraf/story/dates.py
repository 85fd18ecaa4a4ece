"""Every time of a seed worked out against its source's day of publication."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nutgraf.diagnostics import Span
from nutgraf.model import Record, Seed, Telling, When
from nutgraf.model.document import LOOKS_AHEAD
from nutgraf.model.time import Interval, TimeError, parse_edtf, read_when
from nutgraf.read import Path
from nutgraf.story.thing import Dated

Key = tuple[str, Path]
"""A source's id, and the path of a `when` in its seed."""


@dataclass(frozen=True)
class Unreadable:
    """A time that could not be worked out, and why."""

    span: Span
    error: TimeError


@dataclass(frozen=True)
class Dates:
    """The times of a seed by their paths, and those that could not be read."""

    published: Dated | None
    times: Mapping[Key, Dated]
    unreadable: tuple[Unreadable, ...]


def dates_of(seed: Seed) -> Dates:
    """All times of a seed worked out."""
    published, unreadable = _published(seed)
    times: dict[Key, Dated] = {}
    faults = list(unreadable)
    for telling in seed.records:
        for path, when, inferred in _whens(telling.record):
            try:
                dated = work_out(
                    when, published.interval if published else None, _looks_ahead(telling), inferred=inferred
                )
                times[(telling.source, (*telling.path, *path))] = dated
            except TimeError as error:
                if not (unreadable and _wants_published(when)):
                    faults.append(Unreadable(telling.span(*path, *_field(when)), error))
    return Dates(published, times, tuple(faults))


def work_out(when: When, published: Interval | None, looks_ahead: bool, *, inferred: bool) -> Dated:
    """What a written time means; raises TimeError where it can't be read."""
    if when.is_ is not None:
        return Dated(
            when.text, parse_edtf(when.is_), "inferred" if inferred else "worked-out" if when.says else "stated"
        )
    reading = read_when(when.text, published, looks_ahead)
    return Dated(
        when.text, reading.interval, "inferred" if inferred else "worked-out" if reading.worked_out else "stated"
    )


def _published(seed: Seed) -> tuple[Dated | None, tuple[Unreadable, ...]]:
    told = seed.source.published
    try:
        return work_out(told.is_, None, looks_ahead=False, inferred="is" in told.inferred), ()
    except TimeError as error:
        return None, (Unreadable(seed.tree.span(("source", "published", "is")), error),)


def _whens(record: Record) -> Iterator[tuple[Path, When, bool]]:
    when = getattr(record, "when", None)
    if isinstance(when, When):
        yield ("when",), when, "when" in record.inferred
    for index, role in enumerate(getattr(record, "roles", ())):
        if role.when:
            yield ("roles", index, "when"), role.when, "when" in role.inferred


def _looks_ahead(telling: Telling) -> bool:
    return getattr(telling.record, "status", None) in LOOKS_AHEAD


def _wants_published(when: When) -> bool:
    """Whether a time would have been read if the day of publication were known: that day's fault is reported once."""
    try:
        read_when(when.text, parse_edtf("2000-01-01"), forward=False)
    except TimeError:
        return False
    return True


def _field(when: When) -> Path:
    return ("is",) if when.is_ is not None else ("says",) if when.says is not None else ()
