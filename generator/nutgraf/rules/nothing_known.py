"""A question no longer open without what is known.

Finds: a question that is answered, partly answered or moot, with nothing under `known`.
Why: an answer without its place is a claim of ours.
Example: `status: answered` with no `known`.
Instead: `known:` with `says` and `at` for each piece.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Question
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each question that is no longer open and has nothing known."""
    for telling in book.tellings():
        record = telling.record
        if isinstance(record, Question) and record.status != "open" and not record.known:
            yield finding(
                "nothing-known",
                telling.span("status"),
                f"this is {record.status}, and `known` is missing",
                "write under `known:` what is known, with its place",
            )
