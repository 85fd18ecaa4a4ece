"""A relation of one's own kind without its way back.

Finds: a relation whose `kind` is none of the format's, and that has no `inverse`.
Why: the relation is shown on both actors' pages; seen from the other side it would have no words.
Example: `kind: guards` without `inverse`.
Instead: `kind: guards` and `inverse: guarded by`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model import Relation
from nutgraf.model.relation import KNOWN_KINDS
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each relation of an unknown kind without an inverse."""
    for telling in book.tellings():
        record = telling.record
        if isinstance(record, Relation) and record.kind not in KNOWN_KINDS and not record.inverse:
            advice = did_you_mean(record.kind, KNOWN_KINDS) or "write `inverse:` with how it reads from the other side"
            message = f"'{record.kind}' is a kind of your own, and `inverse` is missing"
            yield finding("no-inverse", telling.span("kind"), message, advice)
