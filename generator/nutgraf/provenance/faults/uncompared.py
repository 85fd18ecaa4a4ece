"""A quotation or figure that was never compared with the article.

Finds: a statement with a `quote`, or a figure, that the lock does not have; or a seed with quotations and no lock.
Why: nobody has checked it letter by letter. Its page says so.
Example: a statement added since `nutgraf verify` was last run.
Instead: run `nutgraf verify` with the article, and commit the lock with the seed.
"""

from nutgraf.diagnostics import Finding, Span, finding

_VERIFY = "run `nutgraf verify` with the article"


def report(span: Span, kind: str, name: str) -> Finding:
    """The lock does not have it."""
    return finding("uncompared", span, f"the {kind} '{name}' was never compared with the article", _VERIFY)


def no_lock(span: Span, source: str) -> Finding:
    """There is no lock at all."""
    return finding("uncompared", span, f"the quotations of '{source}' were never compared with the article", _VERIFY)
