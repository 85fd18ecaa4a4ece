"""The ids that editors write by hand, derived ones apart."""

from collections.abc import Iterator

from nutgraf.model.kinds import BY_SECTION, LISTED
from nutgraf.model.seed import Declared
from nutgraf.rules.book import Book
from nutgraf.rules.former import former

_DERIVED = frozenset(BY_SECTION[section].kind_name for section in LISTED)


def written_ids(book: Book) -> Iterator[Declared]:
    """Every id that a seed gives to something, the sources' included."""
    for seed in book.seeds:
        yield seed.named
        yield from (each for each in seed.declared if each.kind not in _DERIVED)


def former_ids(book: Book) -> Iterator[Declared]:
    """Every id under `was`; of one that was derived, the parts that it was derived from."""
    for each in former(book):
        kind = each.telling.record.kind_name
        for part in each.id.split("--") if kind in _DERIVED else (each.id,):
            yield Declared(part, kind, each.span)
