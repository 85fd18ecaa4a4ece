"""Two seeds that disagree on what one thing is.

Finds: the same id in two seeds with another `kind`, `by`, `to`, `actor` or `issue`.
Why: one id is one thing, told by two sources; who it is and who speaks cannot differ. Everything else may, and is shown with its source.
Example: a statement `olsen-safety` by `mira-olsen` in one seed and by `ben-shore` in the other.
Instead: two ids, or the right speaker in both.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book

AGREED = ("kind", "by", "to", "actor", "issue")


def check(book: Book) -> Iterator[Finding]:
    """A finding for each field of a later seed that contradicts the first's."""
    for thing in book.story.things.values():
        first = thing.tellings[0]
        for other in thing.tellings[1:]:
            for name in AGREED:
                here, there = getattr(other.record, name, None), getattr(first.record, name, None)
                if here and there and _compared(here) != _compared(there):
                    message = f"'{thing.id}' has another `{name}` in {first.span().path}:{first.span(name).line}"
                    yield finding(
                        "disagreeing-seeds",
                        other.span(name),
                        message,
                        "one id is one thing: make them agree, or give one another id",
                    )


def _compared(value: object) -> object:
    """A value as it is compared: the order of those named does not matter."""
    return frozenset(value) if isinstance(value, tuple) else value
