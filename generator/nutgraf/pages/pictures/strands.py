"""A timeline's sides: a column for each actor that matters most, with a dot on each entry that concerns it or somebody of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nutgraf.model import Actor, Record
from nutgraf.pages.pictures.drawing import Mark, Shape, Text, circle, rectangle
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Thing

_MOST = 6
_FEWEST = 2
"""One column alone tells nothing apart, and one that has a single dot is none."""
_LINE = 17


@dataclass(frozen=True)
class Strand:
    """A side: the ids of the entries that concern it itself, and of those that concern somebody who has a role in it."""

    ref: Ref
    own: frozenset[str]
    others: frozenset[str]


def strands(scope: Scope, principal: Iterable[Thing[Actor]]) -> tuple[Strand, ...]:
    """The sides of a story: its principal actors, those with a role in another one told with that."""
    actors = tuple(principal)
    names = {each.id for each in actors}
    first = {each.id for each in actors if not _of(each) & (names - {each.id})}
    found = (_strand(scope, each) for each in actors if not _of(each) & (first - {each.id}))
    told = tuple(each for each in found if len(each.own | each.others) >= _FEWEST)[:_MOST]
    return told if len(told) >= _FEWEST else ()


def _of(actor: Thing[Actor]) -> set[str]:
    """In whom an actor has a role now."""
    return {role.of for role in actor.record.roles if role.of and not role.former}


def _strand(scope: Scope, actor: Thing[Actor]) -> Strand:
    entries = scope.story.entries_of
    holders = (each.id for each, role in scope.story.holders.get(actor.id, ()) if not role.former)
    own = _ids(entries, [actor.id])
    return Strand(scope.ref(actor), own, _ids(entries, holders) - own)


def _ids(entries: Mapping[str, Iterable[Thing[Record]]], names: Iterable[str]) -> frozenset[str]:
    return frozenset(each.id for name in names for each in entries.get(name, ()))


@dataclass(frozen=True)
class Columns:
    """Where the strands run: the first at `left`, the others `pitch` further each."""

    strands: tuple[Strand, ...]
    left: int
    pitch: int

    @property
    def right(self) -> int:
        """Where what stands beside them begins."""
        return self.left + self.pitch * len(self.strands)

    def _at(self, number: int) -> int:
        return self.left + self.pitch * number

    def flags(self, y: int) -> tuple[tuple[Mark, ...], int]:
        """The names above the columns, each a line lower than the one before; and where they end."""
        marks = tuple(
            self._flag(each, self._at(number) - 4, y + _LINE * number) for number, each in enumerate(self.strands)
        )
        return marks, y + _LINE * len(marks) + (8 if marks else 0)

    def _flag(self, strand: Strand, x: int, y: int) -> Mark:
        text = Text(x, y + 14, strand.ref.text, "name", 13)
        hit = Shape(rectangle(x - 2, y + 1, round(text.box.right) + 2, y + _LINE), "hit")
        return Mark((hit,), (text,), strand.ref.href)

    def lines(self, top: int, bottom: int) -> Mark:
        """The columns from their names down."""
        ends = ((self._at(each), top + 19 + _LINE * each) for each in range(len(self.strands)))
        path = "".join(f"M{x} {start}V{bottom}" for x, start in ends)
        return Mark((Shape(path, "strand"),) if path else ())

    def dots(self, entry: str, y: int) -> tuple[Shape, ...]:
        """Whom an entry concerns: a dot each, hollow where it is somebody of theirs, and a line between them."""
        found = [
            (self._at(number), "solid" if entry in each.own else "hollow")
            for number, each in enumerate(self.strands)
            if entry in each.own | each.others
        ]
        join = (Shape(f"M{found[0][0]} {y}H{found[-1][0]}", "reach"),) if len(found) > 1 else ()
        radius = 4 if self.pitch > 10 else 3
        return (*join, *(Shape(circle(x, y, radius), role) for x, role in found))
