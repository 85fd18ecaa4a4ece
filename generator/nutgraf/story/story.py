"""The linked whole: every thing of the story, who is in what, and the order of time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from nutgraf.model import Actor, Correction, Figure, Record, Role, Seed, Statement
from nutgraf.model.references import references
from nutgraf.story.dates import Key
from nutgraf.story.grouping import grouped
from nutgraf.story.place import Place
from nutgraf.story.thing import Dated, SourceThing, Thing
from nutgraf.story.timeline import Timeline

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Story:
    """All seeds linked. Things stand in the order of their sources' days and of the files."""

    seeds: tuple[Seed, ...] = ()
    sources: tuple[SourceThing, ...] = ()
    things: Mapping[str, Thing[Record]] = field(default_factory=lambda: MappingProxyType({}))
    times: Mapping[Key, Dated] = field(default_factory=lambda: MappingProxyType({}))
    dates: Mapping[str, Dated] = field(default_factory=lambda: MappingProxyType({}))
    """For each dated thing, when it was."""
    timeline: Timeline = field(default_factory=Timeline)
    naming: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """For each id, the ids of the records that name it."""

    @cached_property
    def _by_kind(self) -> Mapping[type[Record], tuple[Thing[Record], ...]]:
        return grouped((type(thing.record), thing) for thing in self.things.values())

    @cached_property
    def _by_place(self) -> Mapping[Place, tuple[Thing[Record], ...]]:
        return grouped((place, thing) for thing in self.things.values() for place in thing.places)

    @cached_property
    def _sources(self) -> Mapping[str, SourceThing]:
        return {each.id: each for each in self.sources}

    @cached_property
    def holders(self) -> Mapping[str, tuple[tuple[Thing[Actor], Role], ...]]:
        """For each actor's id, who has or had a role in or with it, and which."""
        return grouped(
            (role.of, (actor, role)) for actor in self.of(Actor) for role in actor.record.roles if role.of is not None
        )

    @cached_property
    def said_by(self) -> Mapping[str, tuple[Thing[Statement], ...]]:
        """For each actor's id, the statements by it or in its name."""
        return grouped(
            (speaker, each)
            for each in self.of(Statement)
            for speaker in dict.fromkeys(party.id for party in (*each.record.by, *each.record.for_) if party.id)
        )

    @cached_property
    def figures_called(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the figures under each heading: more than one are a series."""
        return grouped((each.record.heading, each.id) for each in self.of(Figure))

    @cached_property
    def entries_of(self) -> Mapping[str, tuple[Thing[Record], ...]]:
        """For each actor's id, the entries of the timeline that it is involved in, or that carry what it is involved in, in order."""
        places = {name: number for number, name in enumerate(self.timeline.ids)}
        entries = (
            (name, self.timeline.carrier.get(thing.id, ""))
            for thing in self.things.values()
            for name in _involved(thing)
        )
        found = grouped(dict.fromkeys((name, entry) for name, entry in entries if entry in places))
        return {
            name: tuple(self.things[each] for each in sorted(ids, key=places.__getitem__))
            for name, ids in found.items()
        }

    @cached_property
    def corrections_of(self) -> Mapping[str, tuple[Correction, ...]]:
        """For each id, its corrections, the newest first."""
        found = sorted(
            (entry for seed in self.seeds for entry, _ in seed.corrections), key=lambda each: each.when, reverse=True
        )
        return grouped((entry.of, entry) for entry in found)

    @cached_property
    def _actors_by_name(self) -> Mapping[str, Thing[Actor]]:
        return {actor.record.name: actor for actor in self.of(Actor)}

    def actor_called(self, name: str) -> Thing[Actor] | None:
        """The actor of that very name."""
        return self._actors_by_name.get(name)

    def of(self, kind: type[R]) -> Iterator[Thing[R]]:
        """The things of one kind."""
        return (cast("Thing[R]", thing) for thing in self._by_kind.get(kind, ()))

    def get(self, name: str | None, kind: type[R]) -> Thing[R] | None:
        """The thing with an id, if it is of that kind."""
        thing = self.things.get(name or "")
        return cast("Thing[R]", thing) if thing and isinstance(thing.record, kind) else None

    def source(self, name: str) -> SourceThing | None:
        """The source with an id."""
        return self._sources.get(name)

    def date(self, thing: Thing[Record]) -> Dated | None:
        """When a thing was, from its own time or, for a statement, its document's."""
        return self.dates.get(thing.id)

    def entry_date(self, entry: Thing[Record]) -> Dated | None:
        """When an entry of the timeline was: its own time, or that of a document by which it happened."""
        names = (entry.id, *getattr(entry.record, "through", ()))
        return next((self.dates[name] for name in names if name in self.dates), None)

    def dated(self, thing: Thing[Record], *path: str | int) -> Dated | None:
        """A time of a thing worked out, by its path in the record."""
        telling = thing.tellings[0]
        return self.times.get((telling.source, (*telling.path, *path)))

    def naming_of(self, name: str, kind: type[R]) -> Iterator[Thing[R]]:
        """The things of one kind that name `name` in any of their fields."""
        return (
            cast("Thing[R]", self.things[each])
            for each in self.naming.get(name, ())
            if isinstance(self.things[each].record, kind)
        )

    def on(self, place: Place) -> Iterator[Thing[Record]]:
        """The things that stand on a paragraph."""
        return iter(self._by_place.get(place, ()))


_NOT_INVOLVED = frozenset({"about", "after", "through", "disputed_by"})
"""Fields that name what a record is about or follows, and not who is in it."""


def _involved(thing: Thing[Record]) -> Iterator[str]:
    """The ids of those who are in a record."""
    for record in (thing.record, *thing.records()):
        yield from (each.target for each in references(record) if each.field not in _NOT_INVOLVED)
