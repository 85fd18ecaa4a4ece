"""The timeline as a picture: beside each entry the stretch of time in which it lies, drawn by what it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from nutgraf.model import Document, Record
from nutgraf.pages.pictures.days import Group, Item, groups, is_point, rest
from nutgraf.pages.pictures.drawing import Drawing, Key, Mark, Picture, Shape, Size, Text, circle, lines, rectangle
from nutgraf.pages.pictures.lettering import breadth
from nutgraf.pages.pictures.signs import DONE, KINDS, SAID, kind_of, moment, sign
from nutgraf.pages.pictures.strands import Columns, Strand
from nutgraf.pages.scope import Scope
from nutgraf.story import Dated, Thing

_FEWEST, _MOST = 3, 400
"""Fewer entries are read faster than a picture of them, and more make none that anybody could take in."""


@dataclass(frozen=True)
class Frame:
    """Where a drawing has its scale, its sides and its labels."""

    size: Size
    width: int
    left: int
    strip: int
    columns: Columns

    @property
    def label(self) -> int:
        """Where labels begin."""
        return self.columns.right + 4

    @property
    def room(self) -> int:
        """What a label may take."""
        return self.width - self.label - 2


_ABREAST = 4
"""For how many sides a phone has room."""
_SCREEN = 1400
"""After so much height the sides are named again."""


def _frames(sides: tuple[Strand, ...]) -> tuple[Frame, Frame]:
    few = sides if len(sides) <= _ABREAST else ()
    return (
        Frame("wide", 660, 8, 170, Columns(sides, 200, 18)),
        Frame("narrow", 344, 6, 62, Columns(few, 82, 10)),
    )


def timeline(
    scope: Scope, entries: Iterable[tuple[Thing[Record], Dated | None]], sides: tuple[Strand, ...] = ()
) -> Picture | None:
    """The picture of some entries with their times, in the timeline's order, and whom they concern; None where they are too few or too many."""
    items = tuple(Item(thing, dated) for thing, dated in entries)
    if not _FEWEST <= len(items) <= _MOST:
        return None
    found = groups(scope, items)
    return Picture(
        scope.words("picture.timeline.title"),
        scope.words("picture.timeline.desc", count=len(items)),
        tuple(_drawing(scope, found, frame) for frame in _frames(sides)),
        tuple(_keys(scope, items, sides)),
        scope.words("picture.timeline.note"),
    )


def _keys(scope: Scope, items: Iterable[Item], sides: tuple[Strand, ...]) -> Iterator[Key]:
    """A line of the legend for each sign."""
    taken = {kind_of(each.thing.record) for each in items}
    for kind in KINDS:
        if kind in taken:
            yield Key(sign(kind, 1, 23, 8), scope.words(f"picture.sign.{kind}"))
    if any(each.dated is None for each in items):
        yield Key((Shape("M1 8H23", "unknown"),), scope.words("picture.sign.undated"))
    if sides:
        yield Key((Shape(circle(12, 8, 4), "solid"),), scope.words("picture.sign.own"))
        yield Key((Shape(circle(12, 8, 4), "hollow"),), scope.words("picture.sign.of_theirs"))


def _drawing(scope: Scope, found: Iterable[Group], frame: Frame) -> Drawing:
    marks: list[Mark] = []
    y = named = 0
    first, start = frame.columns.flags(0)
    marks += first
    for group in found:
        if y - named > _SCREEN:
            again, start = frame.columns.flags(y)
            marks += [frame.columns.lines(named, y - 14), *again]
            named = y
        head, start = _head(scope, group, frame, start + 18)
        rows, end = _rows(scope, group, frame, start)
        marks += [_guides(group, frame, start - 4, end), head, *rows]
        y = start = end + 14
    return Drawing(frame.size, frame.width, y - 8, (frame.columns.lines(named, y - 14), *marks))


def _head(scope: Scope, group: Group, frame: Frame, y: int) -> tuple[Mark, int]:
    """A group's title and the names of its scale's points; and where its rows begin."""
    words = scope.words("time.inferred_day", day=group.title) if group.inferred else group.title
    title = lines(words, frame.label, y, frame.room, role="day", bold=True)
    ticks = group.scale.ticks if group.scale else ()
    named = tuple(
        Text(_across(group, each.moment, frame), title[-1].y, each.text, "tick", 11, anchor="middle")
        for each in ticks
        if group.scale and (each.main or frame.size == "wide")
    )
    return Mark(texts=(*_inside(named, frame), *title)), title[-1].y + 10


def _inside(ticks: tuple[Text, ...], frame: Frame) -> tuple[Text, ...]:
    """The names of a scale's points, the first and the last moved in where they would stand out of the picture."""
    return tuple(
        Text(
            min(max(each.x, _half(each) + 1), frame.left + frame.strip + 12 - _half(each)),
            each.y,
            each.text,
            each.role,
            each.size,
            anchor="middle",
        )
        for each in ticks
    )


def _half(text: Text) -> int:
    return round(breadth(text.text, text.size) / 2)


def _across(group: Group, moment: datetime, frame: Frame) -> int:
    return group.scale.across(moment, frame.left, frame.strip) if group.scale else frame.left


def _guides(group: Group, frame: Frame, top: int, bottom: int) -> Mark:
    """A thin line down from each point of the scale."""
    if group.scale is None:
        return Mark()
    ends = [] if group.unit else [frame.left, frame.left + frame.strip]
    points = [*ends, *(_across(group, each.moment, frame) for each in group.scale.ticks)]
    return Mark((Shape("".join(f"M{x} {top}V{bottom}" for x in dict.fromkeys(points)), "guide"),))


def _rows(scope: Scope, group: Group, frame: Frame, y: int) -> tuple[list[Mark], int]:
    marks = []
    for item in group.items:
        mark, y = _row(scope, group, item, frame, y)
        marks.append(mark)
    return marks, y


def _row(scope: Scope, group: Group, item: Item, frame: Frame, top: int) -> tuple[Mark, int]:
    """An entry: its sign on the scale, its title, and what it is and when by the article's words."""
    title = lines(scope.ref(item.thing).text, frame.label, top + 16, frame.room)
    aside = _aside(scope, group, item, title[-1].y + 17, frame)
    bottom = max((*title, *aside), key=lambda text: text.y).y + 8
    hit = Shape(rectangle(1, top, frame.width - 1, bottom), "hit")
    dots = frame.columns.dots(item.thing.id, top + 11)
    return Mark(
        (hit, *_sign(group, item, frame, top + 11), *dots), (*title, *aside), scope.ref(item.thing).href
    ), bottom


def _aside(scope: Scope, group: Group, item: Item, y: int, frame: Frame) -> tuple[Text, ...]:
    """What an entry is, unless it simply happened, and when, by the article's words."""
    text = " · ".join(part for part in (_word(scope, item.thing.record), _when(scope, group, item)) if part)
    return lines(text, frame.label, y, frame.room, role="aside", size=12) if text else ()


def _word(scope: Scope, record: Record) -> str:
    """What an entry is in a word: a status, or the kind of a document."""
    kind = kind_of(record)
    if kind == SAID and isinstance(record, Document):
        return record.kind.replace("-", " ")
    return "" if kind == DONE else scope.words(f"picture.word.{kind}")


def _when(scope: Scope, group: Group, item: Item) -> str:
    """The article's words for the time; where it gives no others, what the group's title does not say of it."""
    if item.dated is None:
        return scope.words("undated_entries").lower()
    if item.dated.basis != "stated":
        return item.dated.text
    return rest(item.dated.interval, group.unit, scope.words.language)


def _sign(group: Group, item: Item, frame: Frame, y: int) -> tuple[Shape, ...]:
    """The sign of an entry over the time in which it lies; a row of dots where that is not known."""
    if item.dated is None or group.scale is None:
        return (Shape(f"M{frame.left} {y}h{frame.strip}", "unknown"),)
    kind, interval = kind_of(item.thing.record), item.dated.interval
    left = _across(group, interval.earliest or group.scale.start, frame)
    right = _across(group, interval.latest or group.scale.end, frame)
    if is_point(interval, group.unit):
        return moment(kind, (left + right) // 2, y)
    return sign(kind, left, right, y, open_left=interval.earliest is None, open_right=interval.latest is None)
