"""A lock with a record that its seed no longer has.

Finds: a quotation or figure in the lock that no record of the seed has.
Why: the lock is committed, and keeps a few words of what was taken out.
Example: a statement that was removed on somebody's request, and still stands in the lock.
Instead: take the line out of the lock, or run `nutgraf verify` with the article again.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.again import AGAIN


def report(span: Span, name: str) -> Finding:
    """Nothing in the seed has this id."""
    message = f"the lock has '{name}', which the seed no longer has"
    return finding("stale-lock", span, message, f"take its line out of the lock, or {AGAIN}")
