"""A text of another article than was compared.

Finds: `seeds/<id>.txt` with another fingerprint than the quote lock's, or with another number of paragraphs than the seed says.
Why: the source's page would show its facts beside paragraphs that they do not come from.
Example: a sentence that was corrected in `seeds/old-bridge.txt` after the article was compared.
Instead: put the article there as it was compared, or run `nutgraf verify` with `seeds/<id>.txt` itself.
"""

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.provenance.again import AGAIN

_ADVICE = f"put the article here as it was compared, or {AGAIN}"


def other_words(path: str) -> Finding:
    """The text is not that of the lock."""
    return finding("foreign-text", Span(path), "this is not the article that was compared", _ADVICE)


def other_length(path: str, counted: int, said: int) -> Finding:
    """The text is longer or shorter than the seed says."""
    message = f"this text has {counted} paragraphs, and the seed says {said}"
    return finding("foreign-text", Span(path), message, _ADVICE)
