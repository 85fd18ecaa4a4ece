"""The ids that records had before, each with where it is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.diagnostics import Span
from nutgraf.model import Telling
from nutgraf.rules.book import Book


@dataclass(frozen=True)
class Former:
    """An id under `was`, and the record that had it."""

    id: str
    telling: Telling
    index: int
    """Of how many it stands behind."""

    @property
    def span(self) -> Span:
        """Where it stands in the seed."""
        return self.telling.span("was", self.index)


def former(book: Book) -> Iterator[Former]:
    """Every id under `was`."""
    for telling in book.tellings():
        for index, name in enumerate(telling.record.was):
            yield Former(name, telling, index)
