"""A quotation of words that the article does not quote.

Finds: a `quote` whose words the article prints outside quotation marks, where it uses them elsewhere.
Why: the article's own sentence would be shown as somebody's words, and taken over whole.
Example: `quote: the bridge was unsafe` from: The mayor said the bridge was unsafe.
Instead: `paraphrase:` with words of your own. Where the article quotes without marks, as in an interview, `ignore` it with that reason.
"""

from nutgraf.diagnostics import Finding, Span, finding


def report(span: Span, name: str, paragraphs: str) -> Finding:
    """Nobody is quoted there."""
    message = f"the words of '{name}' stand in {paragraphs} outside quotation marks"
    return finding("unmarked-quotation", span, message, "say it in words of your own, as a `paraphrase`")
