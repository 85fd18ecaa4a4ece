"""A fact without a place.

Finds: an entry that neither says `at` nor is the editors' own.
Why: no fact without a place: a reader must be able to see where it comes from.
Example: an event with no `at`.
Instead: `at: 3`, or `basis: editors` for what the article does not say.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book
from nutgraf.rules.placed import entries


def check(book: Book) -> Iterator[Finding]:
    """A finding for each entry without `at` whose basis is not the editors'."""
    for seed in book.seeds:
        for entry, path in entries(seed):
            if not entry.at and entry.basis != "editors":
                advice = "write `at:` and the paragraph's number, or `basis: editors` if it is your own"
                yield finding(
                    "no-place", seed.tree.key_span(path), "this names no paragraph that it comes from", advice
                )
