"""A link in prose that leads nowhere.

Finds: `[[id]]` where no record has the id.
Why: the reader would be promised a page that there is not.
Example: `[[mira-olson]]` where the actor is `mira-olsen`.
Instead: `[[mira-olsen]]`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each link in prose to an id that is not declared; of one that records name too, they tell."""
    if not book.complete:
        return
    kinds = book.kinds
    known = kinds.keys() | book.unknown
    for page in book.prose:
        for link in page.wikilinks:
            if not link.embeds and link.target not in known:
                advice = did_you_mean(link.target, kinds) or "write a record's id"
                yield finding("broken-link", link.span, f"'{link.target}' leads nowhere", advice)
