"""A former id that is in use.

Finds: an id under `was` that a record has now, or that the record itself has.
Why: its address shows the record that has the id now, and can't lead on to the one that had it.
Example: `was: bridge` in `old-bridge:`, while there is a `bridge:`.
Instead: no `was`, or another id for the record that has it now.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book
from nutgraf.rules.former import former


def check(book: Book) -> Iterator[Finding]:
    """A finding for each former id that is declared."""
    for each in former(book):
        if each.id in book.kinds:
            whose = "this record's own" if each.id == each.telling.record.id else "another record's"
            message = f"'{each.id}' is {whose} id now, and can't lead on to '{each.telling.record.id}'"
            yield finding("still-in-use", each.span, message, "take it out of `was`, or give that record another id")
