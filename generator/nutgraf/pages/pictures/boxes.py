"""An actor's box in a picture of ties: its name, what it is, and a line for each tie; some of these lead out to another box."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from nutgraf.pages.pictures.drawing import Mark, Shape, Text, lines, rectangle
from nutgraf.pages.pictures.stations import Branch, Station
from nutgraf.pages.scope import Ref

_PAD = 12


class Column(NamedTuple):
    """Where boxes stand below each other; `out` is 1 where ties leave on the right, -1 on the left."""

    left: int
    right: int
    out: int

    @property
    def edge(self) -> int:
        """The edge at which ties leave and arrive."""
        return self.right if self.out > 0 else self.left


class Exit(NamedTuple):
    """Where a tie begins, and to whom it leads."""

    to: str
    x: int
    y: int


@dataclass(frozen=True)
class Row:
    """A line of a box."""

    mark: Mark
    exit: Exit | None = None


@dataclass(frozen=True)
class Box:
    """A box as it is set; ties arrive at the height `entry`."""

    name: str
    column: Column
    frame: tuple[Shape, ...]
    rows: tuple[Row, ...]
    entry: int
    bottom: int

    @property
    def heights(self) -> tuple[int, ...]:
        """Where lines leave it or arrive."""
        return (self.entry, *(row.exit.y for row in self.rows if row.exit))


def box(station: Station, refs: Mapping[str, Ref], column: Column, top: int, *, named: bool) -> Box:
    """A station's box; whom a tie leads to is `named` in words too where its line is hard to follow."""
    head = _head(refs[station.name], column, top)
    y = head.texts[-1].y + 8
    rows = [Row(head)]
    rule = Shape(f"M{column.left} {y}H{column.right}", "rule")
    for branch in station.after:
        row = _row(station, branch, refs, column, y, named=named)
        y = row.mark.texts[-1].y + 6
        rows.append(row)
    bottom = y + (4 if station.after else 0)
    frame = (Shape(rectangle(column.left, top, column.right, bottom), "frame"), *((rule,) if station.after else ()))
    return Box(station.name, column, frame, tuple(rows), head.texts[0].y - 5, bottom)


def _head(ref: Ref, column: Column, top: int) -> Mark:
    """The name and below it the kind of the actor."""
    x, room = column.left + _PAD, column.right - column.left - 2 * _PAD
    name = lines(ref.text, x, top + 21, room, bold=True, size=15)
    kind = lines(ref.aside, x, name[-1].y + 16, room, role="aside", size=12) if ref.aside else ()
    texts = (*name, *kind)
    hit = Shape(rectangle(column.left + 2, top + 2, column.right - 2, texts[-1].y + 6), "hit")
    return Mark((hit,), texts, ref.href)


def _row(station: Station, branch: Branch, refs: Mapping[str, Ref], column: Column, y: int, *, named: bool) -> Row:
    if not branch.track:
        return Row(_with_hit(_told(branch, refs, column, y), column, y, refs[branch.name].href))
    texts = _told(branch, refs, column, y) if named else _way(branch, column, y)
    said = (refs[station.name].text, branch.way, refs[branch.name].text)
    title = "" if named else (", " if branch.tie.role else " ").join(said)
    if column.out > 0:
        texts = tuple(replace(each, x=column.right - _PAD, anchor="end") for each in texts)
    begin = Exit(branch.name, column.edge - column.out * (_PAD - 6), texts[0].y - 5)
    return Row(_with_hit(texts, column, y, branch.tie.href, title), begin)


def _with_hit(texts: tuple[Text, ...], column: Column, y: int, href: str, title: str = "") -> Mark:
    hit = Shape(rectangle(column.left + 2, y + 2, column.right - 2, texts[-1].y + 6), "hit")
    return Mark((hit,), texts, href, title)


def _way(branch: Branch, column: Column, y: int) -> tuple[Text, ...]:
    """What a tie is, without whom it leads to."""
    return lines(branch.way, column.left + _PAD, y + 19, column.right - column.left - 2 * _PAD, size=14)


def _told(branch: Branch, refs: Mapping[str, Ref], column: Column, y: int) -> tuple[Text, ...]:
    """A tie in words, in the direction in which it is read: `way name` away from the actor, `name way` towards it."""
    x, right, y = column.left + _PAD, column.right - _PAD, y + 19
    name, way = refs[branch.name].text, branch.way
    line = Text(x, y, name, before=way) if branch.away else Text(x, y, name, after=way)
    if line.box.right <= right:
        return (line,)
    pieces = [(way, "aside", 13), (name, "name", 14)] if branch.away else [(name, "name", 14), (way, "aside", 13)]
    texts: tuple[Text, ...] = ()
    for words, role, size in pieces:
        texts += lines(words, x, texts[-1].y + 17 if texts else y, right - x, role=role, size=size)
    return texts
