"""A time that cannot be read.

Finds: a `when` that is neither EDTF of levels 0 and 1 nor words that can be worked out, a day that can't be, or words that need a day of publication
where none is known.
Why: a time that is not understood can't be put in order, and would be guessed at.
Example: `when: the other day`.
Instead: `when:` with `says: the other day` and `is: 2031-05-01`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model.source import UNKNOWN
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each time that could not be worked out."""
    for seed, dates in zip(book.story.seeds, book.dates, strict=True):
        unread = seed.source.published.is_.written == UNKNOWN
        for each in dates.unreadable[unread:]:
            published = {seed.tree.span(("source", "published", *path)) for path in ((), ("is",))}
            advice = "write the day as 2031-05-02" if each.span in published else each.error.help
            yield finding("unreadable-time", each.span, each.error.message, advice)
