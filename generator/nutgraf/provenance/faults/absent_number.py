"""A figure whose number does not stand in its paragraph.

Finds: a figure whose `value` stands in none of its paragraphs in any usual spelling ("200,000,000", "$200 million", "eleven"), or whose `text` is not
printed there.
Why: a slip in a number is the error that nobody sees.
Example: `value: 450000` where the article prints "$4.5 million".
Instead: `value: 4500000`, and in `text` the words as printed.
"""

from nutgraf.diagnostics import Finding, Span, finding


def report(span: Span, name: str, number: str, place: str, instead: str | None) -> Finding:
    """The number isn't there; `instead` says what is."""
    return finding("absent-number", span, f"the number {number} of '{name}' does not stand in {place}", instead)


def other_text(span: Span, name: str, place: str) -> Finding:
    """The number is there, and the words around it aren't."""
    advice = "write `text` as the article prints it, or take it out"
    return finding("absent-number", span, f"the text of '{name}' is not printed in {place}", advice)
