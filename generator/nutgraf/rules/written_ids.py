"""The ids that editors write by hand, derived ones apart."""

from collections.abc import Iterator

from nutgraf.model.kinds import BY_SECTION, LISTED
from nutgraf.model.seed import Declared
from nutgraf.rules.book import Book

_DERIVED = frozenset(BY_SECTION[section].kind_name for section in LISTED)


def written_ids(book: Book) -> Iterator[Declared]:
    """Every id written in a seed, the sources' included."""
    for seed in book.seeds:
        yield Declared(seed.source.id, "source", seed.tree.span(("source", "id")))
        yield from (each for each in seed.declared if each.kind not in _DERIVED)
