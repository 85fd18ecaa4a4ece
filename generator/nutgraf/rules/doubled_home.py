"""A heading id in prose that is a record's, or the page's machinery's.

Finds: `{ #id }` in prose where a record has the id, or where it begins with `__`.
Why: a link to the record would lead to the prose instead; ids with `__` are what the page's own script looks for.
Example: `## The vote { #closure-vote }` where an event is `closure-vote`.
Instead: `## The vote { #the-vote }`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each id in prose that is taken."""
    kinds = book.kinds
    for page in book.prose:
        for name, span in page.ids:
            if name in kinds:
                yield finding("doubled-home", span, f"the id '{name}' is a record's", "choose another one")
            elif name.startswith("__"):
                yield finding("doubled-home", span, f"the id '{name}' is the page's own", "begin it with a letter")
