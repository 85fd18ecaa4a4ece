"""What a rule looks at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from nutgraf.diagnostics import Span
from nutgraf.diagnostics.nearest import nearest
from nutgraf.model import Seed, Telling
from nutgraf.model.ids import is_well_formed
from nutgraf.model.references import ANY, Reference, references
from nutgraf.model.slug import slug
from nutgraf.read import Path, Tree
from nutgraf.story import Story
from nutgraf.story.dates import Dates
from nutgraf.story.prose import Prose


class Naming(NamedTuple):
    """Where a record or a correction names a record by its id: in a seed's tree, at a path."""

    reference: Reference
    tree: Tree
    path: Path

    @property
    def span(self) -> Span:
        """Where that stands in the seed."""
        return self.tree.span(self.path)


@dataclass(frozen=True)
class Book:
    """All seeds as read, the story they were linked to with the seeds' worked out times in `dates`, and the editors' pages."""

    seeds: tuple[Seed, ...]
    story: Story
    dates: tuple[Dates, ...]
    prose: tuple[Prose, ...] = ()
    files: frozenset[str] | None = None
    """The paths of all files in `content/`; None where nobody looked."""
    texts: frozenset[str] = frozenset()
    """The paths of articles' texts in `seeds/`."""
    unread: bool = False
    """Whether there is a seed that could not be read at all."""

    @property
    def complete(self) -> bool:
        """Whether every id that the editors declared is known; where not, one that leads nowhere is no fault of its own."""
        return not self.unread and all(seed.complete for seed in self.seeds)

    @property
    def whole(self) -> bool:
        """Whether every record could be read, so that what nobody names is named by nobody."""
        return self.complete and all(seed.whole for seed in self.seeds)

    def tellings(self) -> Iterator[Telling]:
        """Every record of every seed."""
        return (telling for seed in self.seeds for telling in seed.records)

    @cached_property
    def naming(self) -> tuple[Naming, ...]:
        """Each place where a record or a correction names a record by its id."""
        told = (
            Naming(each, telling.tree, (*telling.path, *each.path))
            for telling in self.tellings()
            for each in references(telling.record)
        )
        corrected = (
            Naming(Reference(each.of, ANY, "of", ("of",)), seed.tree, (*path, "of"))
            for seed in self.seeds
            for each, path in seed.corrections
        )
        return (*told, *corrected)

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The ids that a record or a correction names and nobody declares."""
        return frozenset(each.reference.target for each in self.naming) - self.kinds.keys()

    @cached_property
    def respelt(self) -> frozenset[str]:
        """What ids that are not well formed have to become: whoever names that is right."""
        return frozenset(slug(name) for name in self.kinds if not is_well_formed(name))

    @cached_property
    def unsure(self) -> frozenset[str]:
        """The declared ids that an unknown one may have been meant to be."""
        near = {nearest(name, self.kinds) or "" for name in self.unknown}
        return frozenset(near | {each.strip() for name in self.unknown for each in name.split(",")})

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """The kinds of every id that any seed declares, readable or not; one, unless it is taken twice."""
        kinds = {seed.source.id: frozenset({"source"}) for seed in self.seeds}
        for each in (each for seed in self.seeds for each in seed.declared):
            kinds[each.id] = kinds.get(each.id, frozenset()) | {each.kind}
        return kinds
