"""The records that a view names, for where there is room for no more than that."""

from collections.abc import Iterable, Iterator

from nutgraf.pages.cards.brief import Brief
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.views.part import Entry, Fold, Lines, Part


def named(scope: Scope, parts: Iterable[Part]) -> Iterator[Ref | Brief]:
    """The records that parts show."""
    for part in parts:
        if isinstance(part, Entry):
            yield scope.ref(part.thing)
        elif isinstance(part, Lines):
            yield from (each for group in part.groups for each in group.items)
            yield from part.rest
        elif isinstance(part, Fold):
            yield from named(scope, part.parts)
