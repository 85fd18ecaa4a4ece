"""Standing facts, figures and words to know."""

from nutgraf.model import Background, Figure, Term
from nutgraf.pages.pictures.series import every_series
from nutgraf.pages.scope import Scope
from nutgraf.pages.views.part import Entry, Parts, Print


def background(scope: Scope, _argument: str) -> Parts:
    """Every standing fact."""
    return map(Entry, scope.story.of(Background))


def figures(scope: Scope, argument: str) -> Parts:
    """Every figure, those of one measure together, or those of a given measure."""
    found = [each for each in scope.story.of(Figure) if not argument or each.record.measure == argument]
    measures = list(dict.fromkeys(each.record.measure or each.id for each in found))
    found.sort(key=lambda each: measures.index(each.record.measure or each.id))
    yield from (Print("picture_series", {"picture": each}) for each in every_series(scope, found))
    yield from map(Entry, found)


def glossary(scope: Scope, _argument: str) -> Parts:
    """Every term by the alphabet."""
    return map(Entry, sorted(scope.story.of(Term), key=lambda each: each.record.term.casefold()))
