"""A quotation that the article does not have.

Finds: a `quote` whose letters are not the article's. Quotation marks, dashes, spaces, the case of the first letter and a final comma or full stop don't
count; `…` stands for words left out, `[…]` for words of the editor's, a list for pieces in order.
Why: a reader takes what stands in quotation marks for what was said.
Example: `quote: "We cannot ask anybody to drive across a guess."` where the article prints "anyone".
Instead: the article's own words, its misspellings included.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.nearest import Nearest

_SHOWN = 3
"""How many differences the advice names."""


def report(span: Span, name: str, near: Nearest | None) -> Finding:
    """The article has other words, or none like these."""
    if near is None:
        return finding(
            "altered-quotation",
            span,
            f"the article has nothing like this quotation of '{name}'",
            "copy the words from the article, `…` for what is left out",
        )
    message = f"paragraph {near.paragraph} has other words for '{name}': {near.shown}"
    return finding("altered-quotation", span, message, _advice(near))


def out_of_order(span: Span, name: str, paragraphs: str) -> Finding:
    """The pieces stand there, but not in this order."""
    return finding(
        "altered-quotation",
        span,
        f"the pieces of '{name}' stand in {paragraphs} in another order",
        "put them in the article's order",
    )


def wordless(span: Span, name: str) -> Finding:
    """Nothing is left that could be compared."""
    return finding("altered-quotation", span, f"the quotation of '{name}' has no words", "write what was said")


def _advice(near: Nearest) -> str | None:
    told = [
        f"`{theirs}` for `{ours}`" if theirs and ours else f"`{theirs}` as well" if theirs else f"without `{ours}`"
        for ours, theirs in near.differences[:_SHOWN]
    ]
    return f"write {', '.join(told)}" if told else None
