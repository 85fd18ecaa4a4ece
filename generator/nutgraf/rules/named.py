"""Every place in the seeds that names a record by its id."""

from collections.abc import Iterator

from nutgraf.diagnostics import Span
from nutgraf.model.references import ANY, Reference, references
from nutgraf.rules.book import Book


def named(book: Book) -> Iterator[tuple[Reference, Span]]:
    """Each reference of a record or a correction, with where it stands."""
    for telling in book.tellings():
        for reference in references(telling.record):
            yield reference, telling.span(*reference.path)
    for seed in book.seeds:
        for correction, path in seed.corrections:
            yield Reference(correction.of, ANY, "of", ("of",)), seed.tree.span((*path, "of"))
