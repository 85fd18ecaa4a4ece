"""A quotation that changed since it was compared.

Finds: a `quote` of which a letter is not as it was when it was compared with the article.
Why: one slip of the keys, and somebody is quoted with what they did not say.
Example: `cannot` became `can not` after `nutgraf verify`.
Instead: the words as they were; or run `nutgraf verify` with the article again, if they were mended.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.again import AGAIN


def report(span: Span, name: str) -> Finding:
    """It isn't what was compared."""
    return finding(
        "changed-quotation", span, f"the quotation of '{name}' changed since it was compared with the article", AGAIN
    )
