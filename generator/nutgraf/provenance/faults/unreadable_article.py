"""An article that cannot be read.

Finds: an article's file that is not text in UTF-8, or that has no paragraph.
Why: nothing can be compared with it.
Example: a PDF, or a page saved as an image.
Instead: the article's text, copied into a file with one paragraph a line, or the page saved as HTML.
"""

from nutgraf.diagnostics import Finding, Span, finding

_ADVICE = "save the article's text as UTF-8, one paragraph a line, or its page as HTML"


def not_utf8(name: str) -> Finding:
    """The article's bytes are no text."""
    return finding("unreadable-article", Span(name), "this is not text in UTF-8", _ADVICE)


def empty(name: str) -> Finding:
    """The article has no text."""
    return finding("unreadable-article", Span(name), "no paragraph of text is here", _ADVICE)
