"""One thing of the story, however many sources tell of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from nutgraf.model import Record, Source, Telling
from nutgraf.model.time import Interval
from nutgraf.story.place import Place

R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True)
class Dated:
    """A time worked out: the words it was written in, what they mean, and how that is known."""

    text: str
    interval: Interval
    basis: str
    """`stated`, `worked-out` (from the day of publication, or by the editors) or `inferred`."""


@dataclass(frozen=True)
class Thing(Generic[R]):
    """A record with all its tellings, the heading's first; `record` is the heading's, with what it inherits filled in."""

    record: R
    tellings: tuple[Telling, ...]

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def kind(self) -> str:
        return self.record.kind_name

    @property
    def source(self) -> str:
        """The source whose telling is the heading."""
        return self.tellings[0].source

    @property
    def places(self) -> tuple[Place, ...]:
        """Every paragraph that tells of it, in the sources' order."""
        return tuple(dict.fromkeys(Place(each.source, number) for each in self.tellings for number in each.record.at))

    @property
    def first_place(self) -> int:
        """The paragraph of its first mention in its heading's source, 0 where it has none."""
        return min(self.tellings[0].record.at, default=0)

    def records(self) -> Iterator[R]:
        """Its record in each source."""
        return (cast("R", each.record) for each in self.tellings)


@dataclass(frozen=True)
class SourceThing:
    """A source and the day it appeared."""

    source: Source
    published: Dated | None
    path: str
    """The seed's file."""

    @property
    def id(self) -> str:
        return self.source.id
