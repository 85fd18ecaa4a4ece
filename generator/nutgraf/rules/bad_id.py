"""An id that is not kebab-case.

Finds: an id, also one under `was`, with capitals, spaces, underscores or other signs, or of more than 64 characters.
Why: an id is part of a page's address and of its anchors, which have to be typed, linked and kept.
Example: `Mira Olsen:` under `actors`.
Instead: `mira-olsen:`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model.ids import LONGEST, is_well_formed
from nutgraf.model.slug import slug
from nutgraf.rules.book import Book
from nutgraf.rules.written_ids import former_ids, written_ids


def check(book: Book) -> Iterator[Finding]:
    """A finding for each id that was written by hand and is not well formed."""
    for each in (*written_ids(book), *former_ids(book)):
        if not is_well_formed(each.id):
            advice = (
                f"write '{slug(each.id)[:LONGEST]}'"
                if is_well_formed(slug(each.id)[:LONGEST])
                else "choose another one"
            )
            message = f"the id '{each.id}' is not made of small letters, digits and single hyphens, beginning with a letter, at most {LONGEST} long"
            yield finding("bad-id", each.span, message, advice)
