"""A place that moved since it was compared.

Finds: a quotation or figure whose `at` no longer names a paragraph in which it was found.
Why: whoever looks it up would not find it there.
Example: `at: 6` for a quotation that was found in paragraph 5.
Instead: the paragraph in which it was found; or run `nutgraf verify` again, if the article is another one.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.again import AGAIN


def report(span: Span, name: str, paragraphs: str) -> Finding:
    """It was found elsewhere."""
    message = f"'{name}' was found in {paragraphs}, which `at` does not name"
    return finding("moved-place", span, message, f"put it back, or {AGAIN}")
