"""One actor's ties with the actor in the middle: beside it those who have a role in it, and whatever else it is tied to."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nutgraf.pages.pictures.drawing import Anchor, Drawing, Mark, Shape, Text, lines, rectangle
from nutgraf.pages.pictures.stations import Branch, middle
from nutgraf.pages.pictures.tie import Tie
from nutgraf.pages.scope import Ref

_WIDTH = 660
_LEFT, _RIGHT = 236, 424
"""The edges of the middle, from which lines lead to the sides."""
_REACH = 40
"""How long these lines are."""
_NARROW = 344
_STEM = 14


class _Row(NamedTuple):
    branch: Branch
    href: str
    texts: tuple[Text, ...]


def around(ties: Iterable[Tie], refs: Mapping[str, Ref], name: str) -> Drawing:
    """The picture of one actor's ties, for a wide window: an arrow leads to whom the words between two names lead to."""
    sides = [_set(side, refs, way) for side, way in zip(_sides(ties, name), (-1, 1), strict=True)]
    title = lines(refs[name].text, (_LEFT + _RIGHT) // 2, 0, _RIGHT - _LEFT - 24, bold=True, size=16, anchor="middle")
    half = 10 * len(title) + 12
    height = max(*(tall for _, tall in sides), 2 * half + 2)
    centre = height // 2
    frame = Shape(rectangle(_LEFT, centre - half, _RIGHT, centre + half), "frame centre")
    texts = tuple(_moved(each, centre - 10 * len(title) + 15) for each in title)
    marks = [Mark((frame,), texts)]
    for (rows, tall), way in zip(sides, (-1, 1), strict=True):
        ends = _spread(centre, half - 8, len(rows))
        marks += [_beside(row, (height - tall) // 2, end, way) for row, end in zip(rows, ends, strict=True)]
    return Drawing("wide", _WIDTH, height, tuple(marks))


def _sides(ties: Iterable[Tie], name: str) -> tuple[list[Branch], list[Branch]]:
    """Who has a role in it on the left and all else on the right; where one would be empty, half of the other."""
    station = middle(ties, name)
    left = [each for each in station.before if each.tie.role]
    right = [each for each in (*station.before, *station.after) if each not in left]
    whole = left or right
    if left and right:
        return left, right
    return whole[: (len(whole) + 1) // 2], whole[(len(whole) + 1) // 2 :]


def _set(branches: Iterable[Branch], refs: Mapping[str, Ref], way: int) -> tuple[list[_Row], int]:
    """The texts of a side from above to below, and how much height they take."""
    anchor: Anchor = "start" if way > 0 else "end"
    x = _RIGHT + _REACH + 6 if way > 0 else _LEFT - _REACH - 6
    rows: list[_Row] = []
    y = 0
    for branch in branches:
        texts = _words(branch, refs, x, y + 18, _LEFT - _REACH - 10, anchor)
        y = texts[-1].y + 10
        rows.append(_Row(branch, refs[branch.name].href, texts))
    return rows, y


def _words(
    branch: Branch, refs: Mapping[str, Ref], x: int, y: int, room: int, anchor: Anchor = "start"
) -> tuple[Text, ...]:
    """A tie in words, read towards the middle or away from it."""
    name, way = (refs[branch.name].text, "name", 14), (branch.way, "aside", 12)
    texts: tuple[Text, ...] = ()
    for words, role, size in (way, name) if branch.away else (name, way):
        texts += lines(words, x, texts[-1].y + size + 4 if texts else y, room, role=role, size=size, anchor=anchor)
    return texts


def _moved(text: Text, down: int) -> Text:
    return Text(text.x, text.y + down, text.text, text.role, text.size, bold=text.bold, anchor=text.anchor)


def _spread(centre: int, half: int, number: int) -> list[int]:
    """So many heights around the middle, evenly."""
    if number < 2:
        return [centre] * number
    half = min(half, 6 * (number - 1))
    return [centre - half + 2 * half * each // (number - 1) for each in range(number)]


def _beside(row: _Row, down: int, end: int, way: int) -> Mark:
    """A name at the side with its line to or from the middle, and an arrow where it leads to."""
    moved = tuple(_moved(each, down) for each in row.texts)
    y = (moved[0].y - moved[0].size + moved[-1].y) // 2 + 2
    edge = _RIGHT if way > 0 else _LEFT
    outer = edge + way * _REACH
    line = Shape(f"M{edge} {end}C{edge + way * 20} {end} {outer - way * 20} {y} {outer} {y}", "track")
    tip, at, back = (outer, y, -way) if row.branch.away else (edge, end, way)
    left, right = (outer + 2, _WIDTH) if way > 0 else (0, outer - 2)
    hit = Shape(rectangle(left, moved[0].y - moved[0].size - 1, right, moved[-1].y + 5), "hit")
    return Mark((line, Shape(f"M{tip} {at}l{7 * back} -4v8Z", "arrow"), hit), moved, row.href)


def stacked(ties: Iterable[Tie], refs: Mapping[str, Ref], name: str) -> Drawing:
    """The same for a phone: what leads to the actor above it, what it leads to below."""
    station = middle(ties, name)
    title = lines(refs[name].text, 12, 0, _NARROW - 24, bold=True, size=16)
    above, top = _column(station.before, refs, 0)
    tall = 20 * len(title) + 12
    below, bottom = _column(station.after, refs, top + tall + 4)
    frame = Shape(rectangle(1, top, _NARROW - 1, top + tall), "frame centre")
    texts = tuple(_moved(each, top + 22) for each in title)
    stems = (_stem(above, top, -1), _stem(below, top + tall, 1))
    marks = (Mark((frame, *(shape for each in stems for shape in each)), texts), *above, *below)
    return Drawing("narrow", _NARROW, max(bottom, top + tall + 1), marks)


def _column(branches: Iterable[Branch], refs: Mapping[str, Ref], top: int) -> tuple[list[Mark], int]:
    marks: list[Mark] = []
    y = top
    for branch in branches:
        texts = _words(branch, refs, _STEM + 22, y + 19, _NARROW - _STEM - 26)
        bottom = texts[-1].y + 7
        marks.append(
            Mark((Shape(rectangle(_STEM + 16, y + 2, _NARROW - 1, bottom), "hit"),), texts, refs[branch.name].href)
        )
        y = bottom
    return marks, y + (8 if marks else 0)


def _stem(marks: list[Mark], edge: int, way: int) -> tuple[Shape, ...]:
    """A line from the middle along the names of a side, with an arrow to where it leads: each of those below, or the middle."""
    heights = [mark.texts[0].y - 5 for mark in marks]
    if not heights:
        return ()
    far = max(heights) if way > 0 else min(heights)
    ticks = "".join(f"M{_STEM} {y}h14" for y in heights)
    arrows = [f"M{_STEM + 17} {y}l-7 -4v8Z" for y in heights] if way > 0 else [f"M{_STEM} {edge}l-4 -7h8Z"]
    return (Shape(f"M{_STEM} {edge}V{far}{ticks}", "track"), *(Shape(each, "arrow") for each in arrows))
