"""A figure that changed since it was compared.

Finds: a figure whose `value` or `text` is not what was looked for in the article.
Why: a slip in a number is the error that nobody sees.
Example: `value: 450000`, compared as 4500000.
Instead: the number as it was; or run `nutgraf verify` with the article again, if it was mended.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.again import AGAIN


def report(span: Span, name: str) -> Finding:
    """It isn't what was compared."""
    return finding("changed-figure", span, f"the figure '{name}' changed since it was compared with the article", AGAIN)
