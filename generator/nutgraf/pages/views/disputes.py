"""Who stands where, and what is not known."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from nutgraf.model import Actor, Issue, Position, Question
from nutgraf.pages.pictures.stances import Stand, camps, keys, stand
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.views.lines import few
from nutgraf.pages.views.part import Entry, Parts, Print
from nutgraf.story import Thing

_ABREAST = 9
"""For how many issues a page is wide enough."""
_OPEN = ("open", "partly-answered")


class MatrixRow(NamedTuple):
    """An actor, and its stance on each issue in the issues' order; a cell without a link is not stated in the article."""

    actor: Ref
    cells: tuple[Stand, ...]
    under: bool = False
    """Whether the actor has a role in the one above it."""


def positions(scope: Scope, argument: str) -> Parts:
    """Actors × issues, then each issue with its positions; or the positions of one actor, or on one issue."""
    if argument:
        yield from (Entry(each) for each in scope.story.naming_of(argument, Position))
        return
    issues = list(scope.story.of(Issue))
    if not issues:
        return
    for first in range(0, len(issues), _ABREAST):
        yield _matrix(scope, issues[first : first + _ABREAST], first + 1)
    for issue in issues:
        yield Entry(issue)
        yield from (Entry(each, depth=1) for each in scope.story.naming_of(issue.id, Position))


def _matrix(scope: Scope, issues: list[Thing[Issue]], start: int) -> Print:
    """Some issues, the first with the number `start`: issue by issue, and where there is room as a grid with everybody's stances."""
    found = {each.id: tuple(scope.story.naming_of(each.id, Position)) for each in issues}
    legend = keys(scope, chain.from_iterable(found.values()))
    by_issue = tuple(
        (number, scope.ref(each), camps(scope, found[each.id])) for number, each in enumerate(issues, start)
    )
    return Print("matrix", {"keys": legend, "by_issue": by_issue, "rows": _rows(scope, issues)})


def _rows(scope: Scope, issues: list[Thing[Issue]]) -> tuple[MatrixRow, ...]:
    stances = {(each.record.actor, each.record.issue): each for each in scope.story.of(Position)}
    shown = {issue.id for issue in issues}
    actors = dict.fromkeys(actor for actor, issue in stances if issue in shown)
    return tuple(
        MatrixRow(refs[0], tuple(stand(scope, stances.get((actor, issue.id))) for issue in issues), under)
        for actor, under in _by_side(scope, tuple(actors))
        if (refs := scope.refs([actor]))
    )


def _by_side(scope: Scope, actors: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Actors in their order, each followed by those who have a role in it, which come under it."""
    over = {actor: _over(scope, actor, actors) for actor in actors}
    for actor in actors:
        if not over[actor]:
            yield actor, False
            yield from ((each, True) for each in actors if over[each] == actor)


def _over(scope: Scope, actor: str, actors: tuple[str, ...]) -> str:
    """The first of some actors in whom another one has a role now, none that has one itself."""
    found = (each for each in _of(scope, actor) if each in actors and not {*_of(scope, each)} & {*actors})
    return next(found, "")


def _of(scope: Scope, name: str) -> tuple[str, ...]:
    actor = scope.story.get(name, Actor)
    roles = actor.record.roles if actor else ()
    return tuple(role.of for role in roles if role.of and role.of != name and not role.former)


def questions(scope: Scope, argument: str) -> Parts:
    """All questions, the open ones first; only those; or those that name an actor. In lines where they are not what the page is about."""
    found = list(
        scope.story.naming_of(argument, Question) if argument not in ("", "open") else scope.story.of(Question)
    )
    found.sort(key=lambda each: each.record.status not in _OPEN)
    shown = [each for each in found if argument != "open" or each.record.status in _OPEN]
    if not argument:
        return map(Entry, shown)
    return few(scope, shown, told=argument != "open", known=scope.words("status.open"))
