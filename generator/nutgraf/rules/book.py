"""What a rule looks at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from nutgraf.model import Seed, Telling
from nutgraf.story import Story
from nutgraf.story.dates import Dates
from nutgraf.story.prose import Prose


@dataclass(frozen=True)
class Book:
    """All seeds as read, the story they were linked to with the seeds' worked out times in `dates`, and the editors' pages."""

    seeds: tuple[Seed, ...]
    story: Story
    dates: tuple[Dates, ...]
    prose: tuple[Prose, ...] = ()
    files: frozenset[str] | None = None
    """The paths of all files in `content/`; None where nobody looked."""
    unread: bool = False
    """Whether there is a seed that could not be read at all."""

    @property
    def complete(self) -> bool:
        """Whether every id that the editors declared is known; where not, one that leads nowhere is no fault of its own."""
        return not self.unread and all(seed.complete for seed in self.seeds)

    @property
    def whole(self) -> bool:
        """Whether every record could be read, so that what nobody names is named by nobody."""
        return self.complete and all(len(seed.records) == len(seed.declared) for seed in self.seeds)

    def tellings(self) -> Iterator[Telling]:
        """Every record of every seed."""
        return (telling for seed in self.seeds for telling in seed.records)

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """The kinds of every id that any seed declares, readable or not; one, unless it is taken twice."""
        kinds = {seed.source.id: frozenset({"source"}) for seed in self.seeds}
        for each in (each for seed in self.seeds for each in seed.declared):
            kinds[each.id] = kinds.get(each.id, frozenset()) | {each.kind}
        return kinds
