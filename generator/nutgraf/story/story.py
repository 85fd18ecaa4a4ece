"""The linked whole: every thing of the story, who is in what, and the order of time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar, cast

from nutgraf.model import Record, Seed
from nutgraf.story.dates import Key
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

    def of(self, kind: type[R]) -> Iterator[Thing[R]]:
        """The things of one kind."""
        return (cast("Thing[R]", thing) for thing in self.things.values() if isinstance(thing.record, kind))

    def get(self, name: str | None, kind: type[R]) -> Thing[R] | None:
        """The thing with an id, if it is of that kind."""
        thing = self.things.get(name or "")
        return cast("Thing[R]", thing) if thing and isinstance(thing.record, kind) else None

    def source(self, name: str) -> SourceThing | None:
        """The source with an id."""
        return next((each for each in self.sources if each.id == name), None)

    def date(self, thing: Thing[Record]) -> Dated | None:
        """When a thing was, from its own time or, for a statement, its document's."""
        return self.dates.get(thing.id)

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
        return (thing for thing in self.things.values() if place in thing.places)
