"""Who stands where, and what is not known."""

from itertools import chain
from typing import NamedTuple

from nutgraf.model import Issue, Position, Question
from nutgraf.pages.pictures.stances import Stand, camps, keys, stand
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.views.part import Entry, Part, Parts, Print
from nutgraf.story import Thing

_ABREAST = 9
"""For how many issues a page is wide enough."""
_OPEN = ("open", "partly-answered")


class MatrixRow(NamedTuple):
    """An actor, and its stance on each issue in the issues' order; a cell without a link is not stated in the article."""

    actor: Ref
    cells: tuple[Stand, ...]


def positions(scope: Scope, argument: str) -> Parts:
    """Actors × issues, then each issue with its positions; or the positions of one actor, or on one issue."""
    if argument:
        yield from (Entry(each) for each in scope.story.naming_of(argument, Position))
        return
    issues = list(scope.story.of(Issue))
    if not issues:
        return
    for first in range(0, len(issues), _ABREAST):
        yield _matrix(scope, issues[first : first + _ABREAST])
    for issue in issues:
        yield Entry(issue)
        yield from (Entry(each, depth=1) for each in scope.story.naming_of(issue.id, Position))


def _matrix(scope: Scope, issues: list[Thing[Issue]]) -> Print:
    """Some issues with everybody's stances, as a grid and, for a narrow window, issue by issue."""
    found = {each.id: tuple(scope.story.naming_of(each.id, Position)) for each in issues}
    legend = keys(scope, chain.from_iterable(found.values()))
    refs = tuple(map(scope.ref, issues))
    by_issue = tuple((ref, camps(scope, found[each.id])) for ref, each in zip(refs, issues, strict=True))
    return Print("matrix", {"keys": legend, "issues": refs, "rows": _rows(scope, issues), "by_issue": by_issue})


def _rows(scope: Scope, issues: list[Thing[Issue]]) -> tuple[MatrixRow, ...]:
    stances = {(each.record.actor, each.record.issue): each for each in scope.story.of(Position)}
    shown = {issue.id for issue in issues}
    actors = dict.fromkeys(actor for actor, issue in stances if issue in shown)
    return tuple(
        MatrixRow(refs[0], tuple(stand(scope, stances.get((actor, issue.id))) for issue in issues))
        for actor in actors
        if (refs := scope.refs([actor]))
    )


def questions(scope: Scope, argument: str) -> Parts:
    """All questions, the open ones first; only those; or those that name an actor."""
    found = list(
        scope.story.naming_of(argument, Question) if argument not in ("", "open") else scope.story.of(Question)
    )
    found.sort(key=lambda each: each.record.status not in _OPEN)
    shown: list[Part] = [Entry(each) for each in found if argument != "open" or each.record.status in _OPEN]
    return iter(shown)
