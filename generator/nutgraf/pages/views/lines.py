"""Records in a line or two each, where their home is elsewhere."""

from collections.abc import Iterable
from itertools import groupby

from nutgraf.model import Record
from nutgraf.pages.cards.brief import brief
from nutgraf.pages.scope import Scope
from nutgraf.pages.views.part import Group, Lines, Parts
from nutgraf.story import Thing

_MOST = 6
"""How many lines stand open; what is beyond opens in place."""


def by_day(scope: Scope, entries: Iterable[Thing[Record]]) -> tuple[Group, ...]:
    """Entries of the timeline, each run of one day under it."""
    runs = groupby(entries, key=lambda each: scope.day(each) or scope.words("undated_entries"))
    return tuple(Group(day, tuple(brief(scope, each) for each in run)) for day, run in runs)


def few(scope: Scope, things: Iterable[Thing[Record]], *, told: bool) -> Parts:
    """Records in lines, those beyond a few folded; `told` has what each says of its own too."""
    items = tuple(brief(scope, each) for each in things)
    if items:
        rest = items[_MOST:]
        yield Lines((Group("", items[:_MOST]),), told, rest, scope.words("more", count=len(rest)))
