"""One id for two things.

Finds: an id that stands under two kinds, in one seed or in two, or a relation or position that is told twice in one seed.
Why: one id is one thing of one kind; a link to it could lead to either.
Example: `bridge:` under `actors` and under `terms`.
Instead: `bridge-company:` and `bridge:`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model.seed import Declared
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding at the second place of each id that is taken twice."""
    first: dict[str, Declared] = {}
    for seed in book.seeds:
        here: set[str] = set()
        for each in (seed.named, *seed.declared):
            other = first.setdefault(each.id, each)
            if other is not each and (other.kind != each.kind or each.id in here or each.kind == "source"):
                where = f"{other.span.path}:{other.span.line}"
                message = f"the id '{each.id}' is taken twice: it is a{'n' if other.kind[0] in 'aeiou' else ''} {other.kind} in {where}"
                yield finding("doubled-id", each.span, message, "give one of them another id")
            here.add(each.id)
