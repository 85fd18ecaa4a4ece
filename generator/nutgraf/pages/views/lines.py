"""Records in a line or two each, where their home is elsewhere."""

from collections.abc import Iterable
from itertools import groupby

from nutgraf.model import Record
from nutgraf.pages.cards.brief import Brief, brief
from nutgraf.pages.scope import Scope
from nutgraf.pages.views.part import Group, Lines, Parts
from nutgraf.story import Thing

_MOST = 6
"""How many lines stand open; what is beyond opens in place."""


def by_day(scope: Scope, entries: Iterable[Thing[Record]], *, told: bool) -> tuple[Group, ...]:
    """Entries of the timeline, each run of one day under it; `told` where what each says is shown below its name."""
    runs = groupby(entries, key=lambda each: scope.day(each) or scope.words("undated_entries"))
    return tuple(Group(day, tuple(_line(scope, each, told=told) for each in run)) for day, run in runs)


def few(scope: Scope, things: Iterable[Thing[Record]], *, told: bool, known: str = "") -> Parts:
    """Records in lines, those beyond a few folded; `told` has what each says of its own too.

    `known` is a status that a reader of the heading expects, and that no line repeats.
    """
    found = (_line(scope, each, told=told) for each in things)
    items = tuple(each._replace(status="") if each.status == known else each for each in found)
    if items:
        rest = items[_MOST:]
        yield Lines((Group("", items[:_MOST]),), told, rest, scope.words("more", count=len(rest)))


def _line(scope: Scope, thing: Thing[Record], *, told: bool) -> Brief:
    """A record in a line; whose own words are not shown has their beginning in its name."""
    shown = brief(scope, thing)
    return shown if told else shown._replace(text=shown.label)
