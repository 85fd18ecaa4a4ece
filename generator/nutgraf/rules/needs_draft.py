"""A published record that needs a draft.

Finds: a reference from a record that is published to one that is a draft.
Why: what is published would lead to what is not there.
Example: an event with `through: closure-order`, whose document has `draft: true`.
Instead: publish both, or mark both as drafts.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model.references import references
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each reference of a published record to a draft."""
    drafts = {telling.record.id for telling in book.tellings() if telling.record.draft}
    for telling in book.tellings():
        for reference in references(telling.record):
            if reference.target in drafts and not telling.record.draft:
                message = f"'{reference.target}' is a draft, and this is published"
                yield finding(
                    "needs-draft",
                    telling.span(*reference.path),
                    message,
                    "take `draft: true` out there, or add it here",
                )
