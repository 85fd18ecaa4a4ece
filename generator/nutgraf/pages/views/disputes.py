"""Who stands where, and what is not known."""

from typing import NamedTuple

from nutgraf.model import Issue, Position, Question
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.views.part import Entry, Part, Parts, Print
from nutgraf.story import Thing

_OPEN = ("open", "partly-answered")


class MatrixRow(NamedTuple):
    """An actor, and its stance on each issue in the issues' order; a cell without a link is not stated in the article."""

    actor: Ref
    cells: tuple[Ref, ...]


def positions(scope: Scope, argument: str) -> Parts:
    """Actors × issues, then each issue with its positions; or the positions of one actor, or on one issue."""
    if argument:
        yield from (Entry(each) for each in scope.story.naming_of(argument, Position))
        return
    issues = list(scope.story.of(Issue))
    if not issues:
        return
    yield Print("matrix", {"issues": tuple(map(scope.ref, issues)), "rows": _rows(scope, issues)})
    for issue in issues:
        yield Entry(issue)
        yield from (Entry(each, depth=1) for each in scope.story.naming_of(issue.id, Position))


def _rows(scope: Scope, issues: list[Thing[Issue]]) -> tuple[MatrixRow, ...]:
    stances = {(each.record.actor, each.record.issue): each for each in scope.story.of(Position)}
    actors = dict.fromkeys(actor for actor, _ in stances)
    return tuple(
        MatrixRow(refs[0], tuple(_cell(scope, stances.get((actor, issue.id))) for issue in issues))
        for actor in actors
        if (refs := scope.refs([actor]))
    )


def _cell(scope: Scope, position: Thing[Position] | None) -> Ref:
    if position is None:
        return Ref(scope.words("not_stated"))
    return Ref(scope.words(f"stance.{position.record.stance}"), scope.ref(position).href)


def questions(scope: Scope, argument: str) -> Parts:
    """All questions, the open ones first; only those; or those that name an actor."""
    found = list(
        scope.story.naming_of(argument, Question) if argument not in ("", "open") else scope.story.of(Question)
    )
    found.sort(key=lambda each: each.record.status not in _OPEN)
    shown: list[Part] = [Entry(each) for each in found if argument != "open" or each.record.status in _OPEN]
    return iter(shown)
