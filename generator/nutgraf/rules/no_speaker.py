"""A statement without a speaker.

Finds: a statement with no `by`, of its own or its document's.
Why: a quotation of nobody is a rumour; where the article does not say, the site says that it doesn't.
Example: a statement with `quote` and `at` alone.
Instead: `by: mira-olsen`, or `by:` with `unnamed: not said`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Statement
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each statement that neither has a speaker nor inherits one."""
    for thing in book.story.of(Statement):
        telling = thing.tellings[0]
        document = thing.record.in_
        if not thing.record.by and (document is None or document in book.story.things):
            advice = "write `by:` with an actor's id, or with `unnamed: not said`"
            yield finding("no-speaker", telling.id_span, f"nobody says the statement '{thing.id}'", advice)
