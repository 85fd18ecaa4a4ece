"""Two actors with a name in common.

Finds: a name under `name` or `also` that two actors have.
Why: readers and the search can't tell who is meant; most likely the two are one, or the shorter name belongs to one of them.
Example: `also: [the council]` in `city-council:` and in `state-council:`.
Instead: `the council` under the one that the article calls so.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Actor, Telling
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding at the second actor with a name."""
    first: dict[str, Telling] = {}
    for telling in book.tellings():
        if isinstance(telling.record, Actor):
            for name in (telling.record.name, *telling.record.also):
                other = first.setdefault(name.casefold(), telling)
                if other.record.id != telling.record.id:
                    field = ("name",) if name == telling.record.name else ("also", telling.record.also.index(name))
                    message = f"'{name}' is a name of '{other.record.id}' too"
                    yield finding("shared-name", telling.span(*field), message, "keep it under one of them")
