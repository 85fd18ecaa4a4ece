"""Where somebody stands, as a sign and a word: whoever was asked and said nothing is told from whom the article says nothing of."""

from collections.abc import Iterable
from typing import NamedTuple, get_args

from nutgraf.model import Position
from nutgraf.model.position import Stance
from nutgraf.pages.pictures.drawing import Key, Shape, circle, rectangle
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Thing
from nutgraf.story.grouping import grouped

NOT_STATED = "not-stated"
_ROUND = circle(8, 8, 6)
_CROSS = "M3 3L13 13M13 3L3 13"
_BOX = rectangle(3, 3, 13, 13)
_SIGNS: dict[str, tuple[Shape, ...]] = {
    "supports": (Shape(_ROUND, "solid"),),
    "affirms": (Shape(_ROUND, "solid"),),
    "opposes": (Shape(_CROSS, "stroke"),),
    "denies": (Shape(_CROSS, "stroke"),),
    "conditional": (Shape(_ROUND, "ring"), Shape("M8 2a6 6 0 0 0 0 12Z", "solid")),
    "mixed": (Shape(_ROUND, "ring"), Shape("M4 4L12 12M12 4L4 12", "ring")),
    "doubts": (Shape("M2 9c2-5 4-5 6-1s4 4 6-1", "stroke"),),
    "declined": (Shape(_BOX, "ring"), Shape("M5 8h6", "stroke")),
    "no-response": (Shape(_BOX, "ring"),),
    NOT_STATED: (Shape("M6 8h4", "faint"),),
}


class Stand(NamedTuple):
    """A cell of the grid: its sign, a word for the eye, the same in full, and where it is told; no link where nothing is."""

    shapes: tuple[Shape, ...]
    word: str
    text: str
    href: str = ""


def stand(scope: Scope, position: Thing[Position] | None) -> Stand:
    """Where somebody stands, or that the article does not state it."""
    if position is None:
        return Stand(_SIGNS[NOT_STATED], "", scope.words("not_stated"))
    stance = position.record.stance
    text = scope.words(f"stance.{stance}")
    return Stand(_SIGNS[stance], scope.words(f"picture.stance.{stance}"), text, scope.ref(position).href)


class Camp(NamedTuple):
    """Who stands alike on an issue, each with a link to where it is told."""

    stand: Stand
    actors: tuple[Ref, ...]


def camps(scope: Scope, positions: Iterable[Thing[Position]]) -> tuple[Camp, ...]:
    """The positions on an issue, those alike together."""
    found = grouped((each.record.stance, each) for each in positions)
    return tuple(
        Camp(stand(scope, found[stance][0]), tuple(_who(scope, each) for each in found[stance]))
        for stance in get_args(Stance)
        if stance in found
    )


def _who(scope: Scope, position: Thing[Position]) -> Ref:
    told = scope.ref(position)
    return Ref(scope.name(position.record.actor), told.href, label=told.text)


def keys(scope: Scope, positions: Iterable[Thing[Position]]) -> tuple[Key, ...]:
    """The legend of the stances that there are; what is drawn alike stands together."""
    taken = {each.record.stance for each in positions}
    found = grouped((_SIGNS[each], scope.words(f"stance.{each}")) for each in get_args(Stance) if each in taken)
    stated = (Key(shapes, ", ".join(texts)) for shapes, texts in found.items())
    return (*stated, Key(_SIGNS[NOT_STATED], scope.words("not_stated")))
