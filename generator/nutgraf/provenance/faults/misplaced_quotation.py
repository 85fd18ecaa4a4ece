"""A quotation that stands in another paragraph.

Finds: a `quote` that the article has, but not in the paragraphs that its `at` names.
Why: whoever looks it up would not find it there.
Example: `at: 5` for words that stand in paragraph 6.
Instead: `at: 6`, or `at: [5, 6]` for a quotation in both.
"""

from nutgraf.diagnostics import Finding, Span, finding


def report(span: Span, name: str, paragraphs: str, at: str) -> Finding:
    """The words stand elsewhere."""
    message = f"the quotation of '{name}' stands in {paragraphs}, and not where `at` says"
    return finding("misplaced-quotation", span, message, f"write `at: {at}`")
