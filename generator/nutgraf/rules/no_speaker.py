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
    for telling in book.tellings():
        record = telling.record
        if isinstance(record, Statement) and not record.by and _is_nobodys(record.in_, book):
            advice = "write `by:` with an actor's id, or with `unnamed: not said`"
            yield finding("no-speaker", telling.id_span, f"nobody says the statement '{record.id}'", advice)


def _is_nobodys(document: str | None, book: Book) -> bool:
    """Whether no speaker is inherited; of a document that could not be read, that is not known."""
    thing = book.story.things.get(document or "")
    return document is None or (thing is not None and not getattr(thing.record, "by", ()))
