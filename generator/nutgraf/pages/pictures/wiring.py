"""Ties as boxes in two columns, or one on a phone, and lines from one box to another in the gutter beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from nutgraf.pages.pictures.boxes import Box, Column, Exit, Row, box
from nutgraf.pages.pictures.drawing import Drawing, Mark, Shape, Size, circle
from nutgraf.pages.pictures.stations import Station, components
from nutgraf.pages.pictures.tie import Tie
from nutgraf.pages.scope import Ref

_WIDTHS: dict[Size, int] = {"wide": 660, "narrow": 344}
_GAP = 14
"""How far boxes stand apart."""
_EDGE = 13
"""How far the first lane is from a box, so that an arrow has room."""
_FEW = 3
"""To so many boxes lines can lead without their names being repeated."""
_UNEVEN = 7
"""By so many lines one column may be longer than the other."""
_APART = 6
"""How far apart two lines run at least that come from either side."""
_LOWEST = 60
"""By so much a box may be lowered to that end."""
Lanes = Mapping[str, int]


def drawn(ties: Iterable[Tie], refs: Mapping[str, Ref], size: Size) -> Drawing:
    """The ties between actors; a tie to an actor that has a box of its own is a line to it."""
    stations = [station for group in components(ties, refs) for station in group]
    aims = {branch.name for station in stations for branch in station.after if branch.track}
    columns = _columns(size, len(aims))
    sides = _sides(stations, len(columns))
    bottoms = [1] * len(columns)
    boxes: list[Box] = []
    for station in stations:
        side = sides[station.name]
        placed = box(station, refs, columns[side], bottoms[side], named=len(aims) > _FEW)
        if lower := _lower(placed, (each for each in boxes if each.column != placed.column)):
            placed = box(station, refs, columns[side], bottoms[side] + lower, named=len(aims) > _FEW)
        boxes.append(placed)
        bottoms[side] = placed.bottom + _GAP
    return Drawing(size, _WIDTHS[size], max(bottoms) - _GAP + 1, tuple(_marks(boxes, columns)))


def _lower(placed: Box, others: Iterable[Box]) -> int:
    """How much lower a box has to stand, that no line of it runs at the height of one from across."""
    taken = [height for each in others for height in each.heights]
    free = (
        lower
        for lower in range(_LOWEST)
        if all(abs(height + lower - other) >= _APART for height in placed.heights for other in taken)
    )
    return next(free, 0)


def _columns(size: Size, aims: int) -> tuple[Column, ...]:
    """The columns, as far apart as it takes to lead to so many boxes."""
    if size == "narrow":
        return (Column(min(72, 2 * _EDGE + 6 * aims) if aims else 1, _WIDTHS[size] - 1, -1),)
    half = min(75, max(42, _EDGE + 5 * aims))
    middle = _WIDTHS[size] // 2
    return (Column(1, middle - half, 1), Column(middle + half, _WIDTHS[size] - 1, -1))


def _sides(stations: Iterable[Station], number: int) -> Mapping[str, int]:
    """The column of each station: across from those it is tied to where that can be, else where more room is."""
    near = _near(stations)
    sides: dict[str, int] = {}
    filled = [0] * number
    for station in stations:
        tied = [sides[name] for name in near.get(station.name, ()) if name in sides]
        least = min(filled)
        side = min(range(number), key=lambda each: (filled[each] > least + _UNEVEN, tied.count(each), filled[each]))
        sides[station.name] = side
        filled[side] += 2 + len(station.after)
    return sides


def _near(stations: Iterable[Station]) -> Mapping[str, set[str]]:
    near: dict[str, set[str]] = {}
    for station in stations:
        for branch in station.after:
            if branch.track:
                near.setdefault(station.name, set()).add(branch.name)
                near.setdefault(branch.name, set()).add(station.name)
    return near


def _marks(boxes: list[Box], columns: tuple[Column, ...]) -> Iterable[Mark]:
    """The frames, then name by name what is a link, each tie with its line."""
    by_name = {each.name: each for each in boxes}
    lanes = _lanes(boxes, columns)
    yield Mark(tuple(shape for each in boxes for shape in each.frame))
    for each in boxes:
        yield from (_wired(row, each, by_name, lanes) for row in each.rows)


def _wired(row: Row, start: Box, boxes: Mapping[str, Box], lanes: Lanes) -> Mark:
    if row.exit is None:
        return row.mark
    return replace(row.mark, shapes=(*row.mark.shapes, *_line(row.exit, start, boxes[row.exit.to], lanes[row.exit.to])))


def _line(begin: Exit, start: Box, end: Box, lane: int) -> tuple[Shape, ...]:
    """From a row into the lane of the box to which it leads, and along it to that box's name."""
    tip = end.column.edge + end.column.out
    down = 1 if end.entry > begin.y else -1
    turn = min(6, abs(end.entry - begin.y) // 2)
    path = (
        f"M{begin.x} {begin.y}H{lane - start.column.out * turn}Q{lane} {begin.y} {lane} {begin.y + down * turn}"
        f"V{end.entry - down * turn}Q{lane} {end.entry} {lane - end.column.out * turn} {end.entry}H{tip}"
    )
    arrow = f"M{tip} {end.entry}l{8 * end.column.out} -4v8Z"
    return (Shape(circle(begin.x, begin.y, 2), "arrow"), Shape(path, "track"), Shape(arrow, "arrow"))


def _lanes(boxes: list[Box], columns: tuple[Column, ...]) -> Lanes:
    """Where in the gutter the line to each box runs, close to its column; lines that pass each other have lanes of their own."""
    number: dict[str, int] = {}
    counts: dict[Column, int] = {}
    for column in columns:
        number |= (found := _packed(_runs(boxes, column)))
        counts[column] = max(found.values(), default=-1) + 1
    room = columns[1].left - columns[0].right if len(columns) > 1 else columns[0].left
    pitch = min(12, max(3, (room - 2 * _EDGE) // max(1, sum(counts.values()) - 1)))
    at = {each.name: each.column for each in boxes}
    return {name: at[name].edge + at[name].out * (_EDGE + pitch * lane) for name, lane in number.items()}


def _runs(boxes: list[Box], column: Column) -> Mapping[str, tuple[int, int]]:
    """From where to where the line to each box of a column runs."""
    heights: dict[str, list[int]] = {}
    for each in boxes:
        for row in each.rows:
            if row.exit:
                heights.setdefault(row.exit.to, []).append(row.exit.y)
    return {
        each.name: (min(each.entry, *heights[each.name]), max(each.entry, *heights[each.name]))
        for each in boxes
        if each.column == column and each.name in heights
    }


def _packed(runs: Mapping[str, tuple[int, int]]) -> dict[str, int]:
    """The lane of each run, the shortest first, none on another."""
    lanes: dict[str, int] = {}
    taken: list[list[tuple[int, int]]] = []
    for name in sorted(runs, key=lambda each: (runs[each][1] - runs[each][0], runs[each][0])):
        low, high = runs[name]
        free = (lane for lane, others in enumerate(taken) if all(high < start or low > end for start, end in others))
        lane = next(free, len(taken))
        taken += [[]] if lane == len(taken) else []
        taken[lane].append((low, high))
        lanes[name] = lane
    return lanes
