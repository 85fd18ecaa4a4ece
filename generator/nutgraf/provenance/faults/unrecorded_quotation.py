"""A stretch in quotation marks that no record has.

Finds: words in quotation marks in the article of which no statement has any, or of which five in a row are left out without a `…`; and in a lock the
number of such stretches in a paragraph.
Why: what somebody was quoted with is what an explainer must not pass over.
Example: a paragraph with two quotations, of which the seed has one.
Instead: a statement; or under `skipped` an entry with these `words`, the paragraph and the reason.
"""

from dataclasses import replace

from nutgraf.diagnostics import Finding, Severity, Span, finding

_ADVICE = "add a statement, or excuse the words under `skipped` with `words:` and a reason"


def report(span: Span, paragraph: int, words: str) -> Finding:
    """Seen in the article."""
    return finding("unrecorded-quotation", span, f"no record has what paragraph {paragraph} quotes: {words}", _ADVICE)


def counted(span: Span, paragraph: int, number: int, *, whole: bool) -> Finding:
    """Known from the lock; an error where the whole article is to be covered."""
    stretches = "1 stretch" if number == 1 else f"{number} stretches"
    message = f"paragraph {paragraph} had {stretches} in quotation marks that no record has, when it was compared"
    found = finding("unrecorded-quotation", span, message, f"{_ADVICE}, then run `nutgraf verify` again")
    return replace(found, severity=Severity.ERROR) if whole else found
