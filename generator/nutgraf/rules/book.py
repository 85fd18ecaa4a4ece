"""What a rule looks at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nutgraf.model import Seed, Telling
from nutgraf.story import Story
from nutgraf.story.dates import Dates


@dataclass(frozen=True)
class Book:
    """All seeds as read, and the story they were linked to; `dates` are the seeds' worked out times."""

    seeds: tuple[Seed, ...]
    story: Story
    dates: tuple[Dates, ...]

    def tellings(self) -> Iterator[Telling]:
        """Every record of every seed."""
        return (telling for seed in self.seeds for telling in seed.records)

    @property
    def kinds(self) -> Mapping[str, str]:
        """The kind of every id that any seed declares, readable or not."""
        sources = {seed.source.id: "source" for seed in self.seeds}
        return sources | {name: kind for seed in self.seeds for name, kind in seed.kinds.items()}
