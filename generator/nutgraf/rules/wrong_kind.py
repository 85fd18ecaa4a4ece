"""An id of a thing of another kind than belongs here.

Finds: a reference that leads to a record, but not to one that the field takes.
Why: `disputed_by` a person would say that somebody disputes it, and show nothing that does.
Example: `disputed_by: mira-olsen`, who is an actor.
Instead: `disputed_by: olsen-denial`, a statement of hers.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model.references import references
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each reference to a record of a kind that the field does not take."""
    kinds = book.kinds
    for telling in book.tellings():
        for reference in references(telling.record):
            its = kinds.get(reference.target)
            if its and not its & reference.kinds:
                wanted = " or ".join(sorted(reference.kinds))
                message = f"'{reference.target}' is of the kind {min(its)}, and here belongs: {wanted}"
                yield finding("wrong-kind", telling.span(*reference.path), message, f"write the id of one: {wanted}")
