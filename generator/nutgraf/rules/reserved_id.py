"""An id that the site needs for itself.

Finds: an id that is the name of a view (`timeline`), of a view's argument (`open`), of an address (`about`) or of a paragraph (`p3`).
Why: `![[timeline]]` could mean two things, and the record's address would be another page's.
Example: `about:` under `terms`.
Instead: `about-clause:`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model.ids import is_reserved
from nutgraf.rules.book import Book
from nutgraf.rules.written_ids import former_ids, written_ids


def check(book: Book) -> Iterator[Finding]:
    """A finding for each id that is reserved."""
    for each in (*written_ids(book), *former_ids(book)):
        if is_reserved(each.id):
            yield finding(
                "reserved-id",
                each.span,
                f"the id '{each.id}' is the name of a part of the site",
                f"write '{each.id}-{each.kind}' or the like",
            )
