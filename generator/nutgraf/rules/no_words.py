"""A statement with neither quote nor paraphrase.

Finds: a statement that does not say what was said.
Why: there would be nothing to show.
Example: a statement with `by` and `at` alone.
Instead: `quote:` with the words, `paraphrase:` with yours, or both.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Statement
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each statement without words."""
    for telling in book.tellings():
        if isinstance(telling.record, Statement) and not (telling.record.quote or telling.record.paraphrase):
            yield finding(
                "no-words",
                telling.id_span,
                f"the statement '{telling.record.id}' does not say what was said",
                "write `quote:` or `paraphrase:`",
            )
