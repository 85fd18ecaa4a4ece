"""A paragraph on which nothing stands, without a reason.

Finds: a paragraph of the source that no record names in `at` and that `skipped` doesn't name either.
Why: only what was looked at can have been left out on purpose; a reader is told that nothing was passed over.
Example: 21 paragraphs, and no record or `skipped` entry at 17.
Instead: a record for what it says, or an entry under `skipped` with `because`.
"""

from dataclasses import replace

from nutgraf.diagnostics import Finding, Severity, Span, finding


def report(span: Span, paragraphs: str, *, whole: bool) -> Finding:
    """Nothing stands there; an error where the whole article is to be covered."""
    message = f"nothing stands on {paragraphs}, and no reason is given"
    found = finding("uncovered-paragraph", span, message, "add a record, or an entry under `skipped` with `because:`")
    return replace(found, severity=Severity.ERROR) if whole else found
