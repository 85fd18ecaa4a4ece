"""How each quotation and paragraph was held against the article, as the locks say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nutgraf.model import Seed
from nutgraf.provenance import Article, Comparison, Covered, Lock, comparisons, coverage


@dataclass(frozen=True)
class Provenance:
    """The story's seeds, and by source their locks and the articles that may be shown."""

    seeds: tuple[Seed, ...] = ()
    locks: Mapping[str, Lock] = field(default_factory=dict)
    texts: Mapping[str, Article] = field(default_factory=dict)

    @cached_property
    def comparisons(self) -> Mapping[tuple[str, str], Comparison]:
        """For each source and statement that quotes, how it was compared."""
        return {
            (seed.source.id, name): each
            for seed in self.seeds
            for name, each in comparisons(seed, self.locks.get(seed.source.id)).items()
        }

    @cached_property
    def coverage(self) -> Mapping[str, tuple[Covered, ...]]:
        """For each source, its paragraphs."""
        return {seed.source.id: coverage(seed, self.locks.get(seed.source.id)) for seed in self.seeds}
