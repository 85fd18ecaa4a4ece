"""A former id of two records.

Finds: the same id under `was` in two records.
Why: its address can lead on to one of them only.
Example: `was: bridge` in `old-bridge:` and in `new-bridge:`.
Instead: `was: bridge` in the one that readers of the old address look for.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book
from nutgraf.rules.former import Former, former


def check(book: Book) -> Iterator[Finding]:
    """A finding at the second record that had an id."""
    first: dict[str, Former] = {}
    for each in former(book):
        other = first.setdefault(each.id, each)
        if other.telling.record.id != each.telling.record.id:
            where = f"{other.span.path}:{other.span.line}"
            message = f"'{each.id}' is said to have become '{other.telling.record.id}' too, in {where}"
            yield finding("renamed-twice", each.span, message, "keep it under one of them")
