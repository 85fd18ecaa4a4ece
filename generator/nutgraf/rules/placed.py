"""Everything in a seed that names paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.diagnostics import Span
from nutgraf.model import Seed
from nutgraf.model.base import Entry
from nutgraf.read import Path, Tree


@dataclass(frozen=True)
class Placed:
    """Paragraphs named in one place of a seed, at a path in its tree."""

    paragraphs: tuple[int, ...]
    tree: Tree
    path: Path

    @property
    def span(self) -> Span:
        """Where that stands in the seed."""
        return self.tree.span(self.path)


def placed(seed: Seed) -> Iterator[Placed]:
    """Every `at` of a seed: of its entries, of roles, of what is known, of the day of publication."""
    if seed.source.published.at:
        yield Placed(seed.source.published.at, seed.tree, ("source", "published", "at"))
    for telling in seed.records:
        yield Placed(telling.record.at, telling.tree, (*telling.path, "at"))
        for name in ("roles", "known"):
            for index, part in enumerate(getattr(telling.record, name, ())):
                yield Placed(part.at, telling.tree, (*telling.path, name, index, "at"))
    for skipped, path in seed.skipped:
        yield Placed(skipped.at, seed.tree, (*path, "at"))


def entries(seed: Seed) -> Iterator[tuple[Entry, Path]]:
    """Every entry that needs a place, with its path."""
    yield from ((telling.record, telling.path) for telling in seed.records)
    yield from seed.skipped
