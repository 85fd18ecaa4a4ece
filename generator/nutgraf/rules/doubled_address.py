"""Two files for one address.

Finds: two Markdown files that would become the same page, such as `timeline.md` and `timeline/index.md`, or a file in `content/` that would
take the place of a style, script or picture of the theme's, such as `content/assets/nutgraf.css`.
Why: one of them would be lost.
Example: `content/timeline.md` beside `content/timeline/index.md`.
Instead: one file with the text of both.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.rules.book import Book
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose


def check(book: Book) -> Iterator[Finding]:
    """A finding for each file whose address another one has before it."""
    taken: dict[str, Prose] = {}
    for page in book.prose:
        other = taken.setdefault(Address(page.path).url, page)
        if other is not page:
            advice = "put both texts in one of them"
            yield finding("doubled-address", Span(page.file), f"{other.file} has the same address", advice)
