"""The entries of the timeline, one for one thing, and their order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from nutgraf.model import Document, Event, Record, Statement
from nutgraf.model.document import LOOKS_AHEAD
from nutgraf.model.time import Interval
from nutgraf.story.order import Moment, order, uncertain_neighbours
from nutgraf.story.thing import Dated, SourceThing, Thing

Things = Mapping[str, Thing[Record]]


@dataclass(frozen=True)
class Timeline:
    """The entries' ids in order; what each carries; where the order after the entry before is not known; a contradiction, if any."""

    ids: tuple[str, ...] = ()
    carries: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """For an entry, the ids of the documents and statements that it stands for."""
    carrier: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """For each event, document and statement, the entry in which it is shown."""
    uncertain: frozenset[str] = frozenset()
    cycle: tuple[str, ...] = ()


def timeline(things: Things, dates: Mapping[str, Dated], sources: Iterable[SourceThing]) -> Timeline:
    """The timeline of all events, documents and statements outside a document, drafts apart."""
    shown = {name: thing for name, thing in things.items() if not thing.record.draft}
    carrier = _carriers(shown)
    moments = _moments(shown, carrier, dates, {each.id: each for each in sources})
    ordered = order(moments)
    by_id = {moment.id: moment for moment in moments}
    uncertain = uncertain_neighbours([by_id[name] for name in ordered.ids])
    return Timeline(ordered.ids, _carried(carrier), carrier, uncertain, ordered.cycle or ())


def _carriers(things: Things) -> dict[str, str]:
    """Each event, document and statement with the entry it belongs to."""
    carrier: dict[str, str] = {}
    for name, thing in things.items():
        if isinstance(thing.record, Event):
            carrier[name] = name
            for document in thing.record.through:
                if document in things:
                    carrier.setdefault(document, name)
    for name, thing in things.items():
        if isinstance(thing.record, Document):
            carrier.setdefault(name, name)
    for name, thing in things.items():
        if isinstance(thing.record, Statement):
            carrier[name] = carrier.get(thing.record.in_ or "", name)
    return carrier


def _carried(carrier: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    carried: dict[str, list[str]] = {entry: [] for entry in carrier.values()}
    for name, entry in carrier.items():
        if name != entry:
            carried[entry].append(name)
    return MappingProxyType({entry: tuple(names) for entry, names in carried.items()})


def _moments(
    things: Things, carrier: Mapping[str, str], dates: Mapping[str, Dated], sources: Mapping[str, SourceThing]
) -> list[Moment]:
    entries = [things[name] for name in dict.fromkeys(carrier.values())]
    intervals = {entry.id: _interval(entry, dates) for entry in entries}
    stand_ins = _stand_ins(entries, intervals, sources)
    members = _carried(carrier)
    return [
        Moment(
            id=entry.id,
            interval=intervals[entry.id],
            time_zone=sources[entry.source].source.time_zone,
            after=_after([entry, *(things[name] for name in members[entry.id])], carrier, entry.id),
            stand_in=stand_ins.get(entry.id),
            published=_published(sources[entry.source]),
            paragraph=entry.first_place,
        )
        for entry in entries
    ]


def _interval(entry: Thing[Record], dates: Mapping[str, Dated]) -> Interval | None:
    """When an entry was: its own time, or that of a document by which it happened."""
    for name in (entry.id, *getattr(entry.record, "through", ())):
        if name in dates:
            return dates[name].interval
    return None


def _published(source: SourceThing) -> datetime | None:
    return source.published.interval.earliest if source.published else None


def _after(members: list[Thing[Record]], carrier: Mapping[str, str], entry: str) -> tuple[str, ...]:
    """The entries that are known to come before one, through what it or its documents follow."""
    named = (
        name
        for member in members
        if not isinstance(member.record, Statement) or member.id == entry
        for name in _follows(member.record)
    )
    return tuple(dict.fromkeys(carrier[name] for name in named if name in carrier and carrier[name] != entry))


def _follows(record: Record) -> tuple[str, ...]:
    after: tuple[str, ...] = getattr(record, "after", ())
    return after


def _stand_ins(
    entries: list[Thing[Record]], intervals: Mapping[str, Interval | None], sources: Mapping[str, SourceThing]
) -> dict[str, Interval]:
    """For an undated entry, the time of the nearest dated entry before it in its article.

    What lies after the day of publication stands in only for what lies ahead itself: nothing was said before it was said.
    """
    found: dict[str, Interval] = {}
    nearest: dict[tuple[str, bool], Interval] = {}
    for entry in sorted(entries, key=lambda each: (each.source, each.first_place, intervals[each.id] is None)):
        interval, ahead = intervals[entry.id], getattr(entry.record, "status", None) in LOOKS_AHEAD
        if interval is None:
            stand_in = nearest.get((entry.source, ahead))
            found |= {entry.id: stand_in} if stand_in else {}
        else:
            nearest[entry.source, True] = interval
            if not _begins_after(interval, sources[entry.source]):
                nearest[entry.source, False] = interval
    return found


def _begins_after(interval: Interval, source: SourceThing) -> bool:
    """Whether a time begins only after its source appeared."""
    published = source.published.interval.latest if source.published else None
    return bool(published and interval.earliest and interval.earliest > published)
