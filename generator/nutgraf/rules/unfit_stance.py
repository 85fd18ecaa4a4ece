"""A stance that does not fit its issue's kind.

Finds: `supports` on an issue of fact, `affirms` on one of policy, and the like.
Why: one supports a policy and affirms a fact; mixed up, the table of positions says what nobody said.
Example: `stance: supports` on an issue with `kind: fact`.
Instead: `stance: affirms`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Issue, Position
from nutgraf.model.position import STANCES
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each position whose stance its issue does not have."""
    for telling in book.tellings():
        record = telling.record
        issue = book.story.get(record.issue, Issue) if isinstance(record, Position) else None
        if isinstance(record, Position) and issue and record.stance not in STANCES[issue.record.kind]:
            fitting = ", ".join(STANCES[issue.record.kind])
            message = f"'{record.stance}' does not fit '{issue.id}', an issue of {issue.record.kind}"
            yield finding("unfit-stance", telling.span("stance"), message, f"write one of {fitting}")
