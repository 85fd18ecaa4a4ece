"""An embed that names no record and no view.

Finds: `![[…]]` with neither an id nor a view's name and what it takes.
Why: nothing would stand where the editor meant something to stand.
Example: `![[timelines]]`.
Instead: `![[timeline]]`, or a record's id.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book
from nutgraf.story.embed import fault, parted


def check(book: Book) -> Iterator[Finding]:
    """A finding for each embed in prose that would show nothing; of a record that could not be read, its own finding tells."""
    if not book.complete:
        return
    unread = book.kinds.keys() - book.story.things.keys() - {each.id for each in book.story.sources}
    unread |= book.unknown
    for page in book.prose:
        for link in page.wikilinks:
            named = {link.target, parted(link.target)[1]}
            if link.embeds and not named & unread and (found := fault(book.story, link.target)):
                message, advice = found
                yield finding("unknown-view", link.span, message, advice or "write a record's id, or a view's name")
