"""Ids with a slip where they are declared: many places name the right one, and nobody the other."""

from collections import Counter
from collections.abc import Mapping

from nutgraf.diagnostics.nearest import nearest
from nutgraf.model.seed import Declared
from nutgraf.rules.book import Book
from nutgraf.rules.written_ids import written_ids
from nutgraf.story.embed import parted


def misdeclared(book: Book) -> Mapping[str, tuple[Declared, int]]:
    """For an id that several places name and that is not there, the nearest declared one, which nobody names, and the number of places."""
    if not book.unknown:
        return {}
    links = [link.target for page in book.prose for link in page.wikilinks]
    counted = Counter([*(each.reference.target for each in book.naming), *(parted(link)[1] or link for link in links)])
    missing = {
        name: count for name, count in counted.items() if count > 1 and name not in book.kinds.keys() | book.respelt
    }
    idle = {each.id: each for each in written_ids(book) if each.id not in counted}
    pairs = ((name, nearest(name, idle), count) for name, count in missing.items())
    return {name: (idle[other], count) for name, other, count in pairs if other and nearest(name, book.kinds) == other}
