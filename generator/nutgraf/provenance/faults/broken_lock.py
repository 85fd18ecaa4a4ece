"""A quote lock that cannot be read.

Finds: a line of `seeds/<id>.lock` that is none of a lock's, or the same record twice, as after two editors' locks were merged.
Why: what was compared can't be known.
Example: `<<<<<<< HEAD` in a lock.
Instead: either side, or both, without git's marks; `nutgraf verify` writes it anew.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.again import AGAIN


def report(span: Span, message: str) -> Finding:
    """A line that is none of a lock's."""
    return finding("broken-lock", span, message, AGAIN)
