"""Everything in a seed that names paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.diagnostics import Span
from nutgraf.model import Seed
from nutgraf.model.base import Entry


@dataclass(frozen=True)
class Placed:
    """Paragraphs named in one place of a seed."""

    paragraphs: tuple[int, ...]
    span: Span


def placed(seed: Seed) -> Iterator[Placed]:
    """Every `at` of a seed: of its entries, of roles, of what is known, of the day of publication."""
    if seed.source.published.at:
        yield Placed(seed.source.published.at, seed.tree.span(("source", "published", "at")))
    for telling in seed.records:
        yield Placed(telling.record.at, telling.span("at"))
        for name in ("roles", "known"):
            for index, part in enumerate(getattr(telling.record, name, ())):
                yield Placed(part.at, telling.span(name, index, "at"))
    for skipped, path in seed.skipped:
        yield Placed(skipped.at, seed.tree.span((*path, "at")))


def entries(seed: Seed) -> Iterator[tuple[Entry, Span]]:
    """Every entry that needs a place, with where it stands."""
    yield from ((telling.record, telling.id_span) for telling in seed.records)
    yield from ((skipped, seed.tree.span(path)) for skipped, path in seed.skipped)
