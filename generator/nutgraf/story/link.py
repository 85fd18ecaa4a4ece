"""Seeds linked into one story."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from nutgraf.model import Document, Record, Seed, Statement, Telling
from nutgraf.model.references import named_by
from nutgraf.story.dates import Dates, Key, dates_of
from nutgraf.story.inherit import with_inherited
from nutgraf.story.story import Story
from nutgraf.story.thing import Dated, SourceThing, Thing
from nutgraf.story.timeline import timeline


def link(seeds: Iterable[Seed]) -> tuple[Story, tuple[Dates, ...]]:
    """The story that the seeds tell, and each seed's times. Ids that lead nowhere are passed over: a rule reports them."""
    dated = sorted(((seed, dates_of(seed)) for seed in seeds), key=_by_day)
    sources = tuple(SourceThing(seed.source, worked.published, seed.tree.path) for seed, worked in dated)
    times = {key: time for _, worked in dated for key, time in worked.times.items()}
    things = _things(telling for seed, _ in dated for telling in seed.records)
    dates = {name: time for name, thing in things.items() if (time := _date(thing, times, things))}
    story = Story(
        seeds=tuple(seed for seed, _ in dated),
        sources=sources,
        things=MappingProxyType(things),
        times=MappingProxyType(times),
        dates=MappingProxyType(dates),
        timeline=timeline(things, dates, sources),
        naming=_naming(things),
    )
    return story, tuple(worked for _, worked in dated)


def _by_day(pair: tuple[Seed, Dates]) -> tuple[datetime, str]:
    """Sources stand in the order in which they appeared, those of an unknown day last."""
    seed, dates = pair
    earliest = dates.published.interval.earliest if dates.published else None
    return (earliest or datetime.max, seed.tree.path)


def _things(tellings: Iterable[Telling]) -> dict[str, Thing[Record]]:
    told: dict[str, list[Telling]] = {}
    for telling in tellings:
        others = told.setdefault(telling.record.id, [])
        if not others or others[0].record.kind_name == telling.record.kind_name:
            others.append(telling)
    documents = {name: each[0].record for name, each in told.items() if isinstance(each[0].record, Document)}
    return {name: Thing(_whole(each[0].record, documents), tuple(each)) for name, each in told.items()}


def _whole(record: Record, documents: Mapping[str, Document]) -> Record:
    return with_inherited(record, documents) if isinstance(record, Statement) else record


def _date(thing: Thing[Record], times: Mapping[Key, Dated], things: Mapping[str, Thing[Record]]) -> Dated | None:
    telling = thing.tellings[0]
    own = times.get((telling.source, (*telling.path, "when")))
    document = things.get(thing.record.in_ or "") if isinstance(thing.record, Statement) else None
    return _date(document, times, things) if own is None and document else own


def _naming(things: Mapping[str, Thing[Record]]) -> Mapping[str, tuple[str, ...]]:
    naming: dict[str, list[str]] = {}
    for thing in things.values():
        for name in dict.fromkeys(
            target for record in (thing.record, *thing.records()) for target in sorted(named_by(record))
        ):
            naming.setdefault(name, []).append(thing.id)
    return MappingProxyType({name: tuple(others) for name, others in naming.items()})
