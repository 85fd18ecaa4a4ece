"""Who there is, and who is what to whom."""

from typing import NamedTuple

from nutgraf.model import Actor, Relation, Role
from nutgraf.pages.cards.who import Mark, mark, role_line
from nutgraf.pages.pictures import ties
from nutgraf.pages.pictures.drawing import Picture
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.views.lines import few
from nutgraf.pages.views.part import Entry, Parts, Print
from nutgraf.story import Story, Thing
from nutgraf.story.addresses import Address, home

_HOME = "actors/index.md"
_PRINCIPAL = 6


def actors(scope: Scope, argument: str) -> Parts:
    """All actors by name with their first role, those of one kind, or the principal ones."""
    found = principal(scope.story) if argument == "principal" else tuple(scope.story.of(Actor))
    shown = found if argument in ("", "principal") else tuple(each for each in found if each.record.kind == argument)
    if shown:
        yield Print(
            "actors", {"items": tuple(_item(scope, each) for each in shown), "everyone": _everyone(scope, argument)}
        )
    if argument == "principal":
        yield from _picture(ties.principals(scope, found))


def _picture(picture: Picture | None) -> Parts:
    if picture:
        yield Print("picture_ties", {"picture": picture})


class Listed(NamedTuple):
    """An actor in a list: its mark, its name and home, and in `aside` what it is."""

    mark: Mark
    text: str
    href: str
    aside: str


def _item(scope: Scope, thing: Thing[Actor]) -> Listed:
    record = thing.record
    aside = role_line(scope, thing) or scope.words(f"kind_of.{record.kind}")
    return Listed(mark(record), record.name, scope.link(home(thing)), aside)


def _everyone(scope: Scope, argument: str) -> Ref | None:
    """Where all are listed, for a list of the principal ones."""
    count = sum(1 for _ in scope.story.of(Actor))
    return Ref(scope.words("everyone", count=count), scope.link(Address(_HOME))) if argument == "principal" else None


def principal(story: Story) -> tuple[Thing[Actor], ...]:
    """Those marked so, in the file's order, then those whom most records name, six in all unless more are marked."""
    everyone = list(story.of(Actor))
    marked = [each for each in everyone if each.record.standing == "principal"]
    others = [each for each in everyone if each.record.standing is None]
    others.sort(key=lambda each: (-len(story.naming.get(each.id, ())), each.first_place))
    return (*marked, *others[: max(0, _PRINCIPAL - len(marked))])


def relations(scope: Scope, argument: str) -> Parts:
    """Relations in lines; those of one actor both ways: those that begin at it, then those that lead to it, and the roles in it."""
    yield from _picture(ties.one(scope, argument) if argument else ties.everyone(scope, principal(scope.story)))
    if not argument:
        yield from few(scope, scope.story.of(Relation), told=False)
        return
    found = list(scope.story.naming_of(argument, Relation))
    yield from (Entry(each) for each in found if each.record.from_ == argument)
    back = [_back(scope, each) for each in found if each.record.from_ != argument]
    actor = scope.story.get(argument, Actor)
    own = [
        ref._replace(aside=_role(scope, role))
        for role in (actor.record.roles if actor else ())
        for ref in scope.refs([role.of] if role.of else ())
    ]
    holders = [scope.ref(each, _role(scope, role)) for each, role in scope.story.holders.get(argument, ())]
    if own or back or holders:
        yield Print("list", {"items": (*own, *back, *holders)})


def _role(scope: Scope, role: Role) -> str:
    return scope.words("former", role=role.role) if role.former else role.role


def _back(scope: Scope, thing: Thing[Relation]) -> Ref:
    """A relation seen from its far end."""
    record = thing.record
    way = record.inverse or scope.words.get(f"inverse.{record.kind}", "")
    text = scope.words("way_back", way=way, name=scope.name(record.from_)) if way else scope.title(thing)
    return Ref(text, scope.link(home(thing)))
