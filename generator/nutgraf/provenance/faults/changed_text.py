"""A text of ours that changed since it was compared.

Finds: a record's text or a page in `content/` that is not what was compared with the article for copied words, or was never compared.
Why: without the article at hand, nobody can see whether a sentence of its was taken over.
Example: a `summary` rewritten since `nutgraf verify` was last run.
Instead: run `nutgraf verify` with the article again, and commit the lock.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.again import AGAIN


def report(span: Span, key: str, *, known: bool) -> Finding:
    """It isn't what was compared, if anything was."""
    since = "changed since it was" if known else "was not yet"
    return finding("changed-text", span, f"the text of {key} {since} compared with the article for copied words", AGAIN)
