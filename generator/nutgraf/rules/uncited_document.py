"""A document nobody cites.

Finds: a document that no statement stands in, by which nothing happened, and that no other record names.
Why: a document is there for what it says or does; most likely a statement forgot its `in`.
Example: `inspection-report:`, and a quotation from it without `in: inspection-report`.
Instead: `in: inspection-report` in the statement, or `through: inspection-report` in the event.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Document
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each document that nothing names, where all records could be read."""
    if not book.whole:
        return
    linked = book.unsure | {link.target for page in book.prose for link in page.wikilinks}
    for document in book.story.of(Document):
        if document.id not in linked and not book.story.naming.get(document.id):
            advice = "write `in:` in what it says, or `through:` in what happened by it"
            message = f"no record names the document '{document.id}'"
            yield finding("uncited-document", document.tellings[0].id_span, message, advice)
