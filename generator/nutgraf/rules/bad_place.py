"""A place that is no paragraph of the source.

Finds: a paragraph below 1 or beyond the source's `paragraphs`.
Why: the fact would point at nothing, and nobody could check it.
Example: `at: 22` where the source has `paragraphs: 21`.
Instead: the number of the paragraph, headings and captions counted.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book
from nutgraf.rules.placed import placed


def check(book: Book) -> Iterator[Finding]:
    """A finding for each place outside its source."""
    for seed in book.seeds:
        last = seed.source.paragraphs
        for each in placed(seed):
            wrong = [number for number in each.paragraphs if not 1 <= number <= last]
            if wrong:
                numbers = ", ".join(map(str, wrong[:3]))
                message = f"there is no paragraph {numbers}: '{seed.source.id}' has 1 to {last}"
                yield finding("bad-place", each.span, message, "look the number up, or put `paragraphs` right")
