"""An article's text in the repository that its licence does not open.

Finds: a text, Markdown or HTML in `seeds/` named after a source without a licence that lets its article be shown whole, or a text that is no source's.
Why: whoever has the repository has the article, and publishing it is its owner's to permit.
Example: `seeds/old-bridge.txt` beside a seed with `licence: all-rights-reserved`, or with none.
Instead: keep the article outside the repository; or, where it is so, say `licence: CC-BY-4.0`, `CC0-1.0` or `public-domain` in the seed.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.model.licence import is_open
from nutgraf.rules.book import Book

_ADVICE = "move it out of the repository, or say in the seed under which open `licence` it stands"


def check(book: Book) -> Iterator[Finding]:
    """A finding for each text that may not lie here; where a seed can't be read, its text may be permitted."""
    licences = {seed.source.id: seed.source.licence for seed in book.seeds}
    for path in sorted(book.texts):
        name, suffix = PurePosixPath(path).stem, PurePosixPath(path).suffix.lower()
        if name in licences and not is_open(licences[name]):
            said = f"`licence: {licences[name]}`" if licences[name] else "no licence"
            message = f"this is the text of '{name}', and its source has {said}"
            yield finding("closed-text", Span(path), message, _ADVICE)
        elif name not in licences and suffix == ".txt" and not book.unread:
            message = f"this is a text, and no seed has the source '{name}'"
            yield finding("closed-text", Span(path), message, _ADVICE)
