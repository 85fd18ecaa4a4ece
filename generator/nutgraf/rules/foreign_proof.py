"""A position shown by somebody else's words.

Finds: a position with a statement in `shown_by` that is neither by its actor nor for it.
Why: nobody's stance is shown by what another says of it.
Example: a position of `mira-olsen` shown by a statement of `ben-shore`.
Instead: a statement by her, or one made in her name with `for: mira-olsen`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Position, Statement
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each statement that shows a position and is neither by nor for its actor."""
    for telling in book.tellings():
        if not isinstance(telling.record, Position):
            continue
        for index, name in enumerate(telling.record.shown_by):
            statement = book.story.get(name, Statement)
            if statement and _is_foreign(telling.record.actor, statement.record, book):
                message = f"'{name}' is neither by '{telling.record.actor}' nor for it"
                yield finding(
                    "foreign-proof",
                    telling.span("shown_by", index),
                    message,
                    "name a statement of that actor, or add `for:` to the statement",
                )


def _is_foreign(actor: str, statement: Statement, book: Book) -> bool:
    """Whether an actor is none of those by whom, for whom and of whom a statement speaks, and all of them are known."""
    voices = {each.id or each.of or "" for each in (*statement.by, *statement.for_)}
    return bool(statement.by) and actor not in voices and {actor, *voices} - {""} <= book.kinds.keys()
