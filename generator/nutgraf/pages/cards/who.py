"""What is said of an actor wherever it is listed: its role in a line, and a mark in the place of a portrait."""

from typing import NamedTuple

from nutgraf.model import Actor, Role
from nutgraf.pages.scope import Scope
from nutgraf.story import Thing


class Mark(NamedTuple):
    """An actor's mark: its kind, which gives it its shape, and the first letters of its name."""

    kind: str
    letters: str


def mark(actor: Actor) -> Mark:
    """The mark of an actor: letters of the first and the last word that begin with a capital or a figure, else its first letter."""
    firsts = [word[0] for word in actor.name.split() if word[0].isupper() or word[0].isdigit()]
    firsts = firsts or [next(filter(str.isalnum, actor.name), actor.name[0])]
    return Mark(actor.kind, "".join((*firsts[:1], *firsts[1:][-1:])))


def role_line(scope: Scope, thing: Thing[Actor]) -> str:
    """The role that an actor has, the last known where it has none any more; empty where it never had one."""
    roles = thing.record.roles
    shown = next((each for each in roles if not each.former), next(iter(roles), None))
    return role_text(scope, shown) if shown else ""


def role_text(scope: Scope, role: Role) -> str:
    """A role with whom it is held in, unless it says so itself."""
    of = scope.name(role.of) if role.of else ""
    text = scope.words("role_of", role=role.role, of=of) if of and of not in role.role else role.role
    return scope.words("former", role=text) if role.former else text
