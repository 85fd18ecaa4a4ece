"""What a rule looks at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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

    def tellings(self) -> Iterator[Telling]:
        """Every record of every seed."""
        return (telling for seed in self.seeds for telling in seed.records)

    @property
    def kinds(self) -> Mapping[str, str]:
        """The kind of every id that any seed declares, readable or not."""
        sources = {seed.source.id: "source" for seed in self.seeds}
        return sources | {name: kind for seed in self.seeds for name, kind in seed.kinds.items()}
