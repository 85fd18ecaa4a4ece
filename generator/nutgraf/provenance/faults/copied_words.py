"""The article's own words in a text of ours.

Finds: twelve words in a row (or as many as `copied_words` says) that the article has as well, in a seed or in `content/`, outside quotations.
Names, titles, a time's words and a figure's `text` don't count, nor do articles with an open licence.
Why: facts are free, sentences are their author's.
Example: a `summary` that is a sentence of the article with one word changed.
Instead: what it says in words of your own, mostly shorter; or a quotation of a speaker, in quotation marks.
"""

from nutgraf.diagnostics import Finding, Span, finding


def report(span: Span, words: str, count: int, paragraph: int) -> Finding:
    """A run of words stands in the article too."""
    message = f"{count} words in a row are the article's own, from paragraph {paragraph}: {words}"
    return finding("copied-words", span, message, "say it in words of your own")
