"""Ties drawn as stations with their branches below one another, and tracks at the side that lead from one station to another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nutgraf.pages.pictures.drawing import Drawing, Mark, Shape, Size, Text, circle, lines, rectangle
from nutgraf.pages.pictures.stations import Branch, Station, components, middle
from nutgraf.pages.pictures.tie import Tie
from nutgraf.pages.scope import Ref
from nutgraf.story.grouping import grouped

_WIDTHS: dict[Size, int] = {"wide": 660, "narrow": 344}
_COLUMNS: dict[Size, int] = {"wide": 2, "narrow": 1}
_GUTTER = 28
_LANE = 10
"""How far tracks are from one another."""
_INDENT = 24
"""How far a branch's text stands to the right of its station's line."""


@dataclass(frozen=True)
class _Row:
    """A line of the table: a station, or a branch of the station named `at`."""

    at: str
    branch: Branch | None = None


@dataclass(frozen=True)
class _Set:
    """Rows set in type, and the height of each."""

    marks: tuple[Mark, ...]
    heights: tuple[int, ...]
    bottom: int


def drawn(ties: Iterable[Tie], refs: Mapping[str, Ref], size: Size, centre: str = "") -> Drawing:
    """The ties between actors, in columns where there is room; with a `centre`, those of one actor around it."""
    groups = ((middle(ties, centre),),) if centre else components(ties, refs)
    tables = tuple(tuple(row for station in group for row in _rows(station)) for group in groups)
    tracks = tuple(_lanes(rows) for rows in tables)
    side = 6 + _LANE * max(lane + 1 for lanes in tracks for lane in (*lanes.values(), -1))
    number = min(_COLUMNS[size], len(tables))
    width = (_WIDTHS[size] - _GUTTER * (number - 1)) // number
    bottoms = [0] * number
    marks: list[Mark] = []
    for rows, lanes in zip(tables, tracks, strict=True):
        column = bottoms.index(min(bottoms))
        left = column * (width + _GUTTER)
        done = _set(rows, refs, left + side, left + width, bottoms[column])
        marks += [_drawn(rows, lanes, done.heights, left + side), *done.marks]
        bottoms[column] = done.bottom + 16
    return Drawing(size, _WIDTHS[size], max(bottoms) - 10, tuple(marks))


def _rows(station: Station) -> tuple[_Row, ...]:
    before = (_Row(station.name, branch) for branch in station.before)
    return (*before, _Row(station.name), *(_Row(station.name, branch) for branch in station.after))


def _lanes(rows: tuple[_Row, ...]) -> dict[str, int]:
    """For each station that a track leads to, which lane its track runs in, counted from the right."""
    ends: dict[str, list[int]] = {row.branch.name: [] for row in rows if row.branch and row.branch.track}
    for number, row in enumerate(rows):
        name = row.branch.name if row.branch and row.branch.track else row.at if not row.branch else ""
        if name in ends:
            ends[name].append(number)
    lanes: dict[str, int] = {}
    taken: list[list[tuple[int, int]]] = []
    for name in sorted(ends, key=lambda each: (max(ends[each]) - min(ends[each]), min(ends[each]))):
        low, high = min(ends[name]), max(ends[name])
        free = (lane for lane, runs in enumerate(taken) if all(high < start or low > end for start, end in runs))
        lane = next(free, len(taken))
        taken += [[]] if lane == len(taken) else []
        taken[lane].append((low, high))
        lanes[name] = lane
    return lanes


def _set(rows: tuple[_Row, ...], refs: Mapping[str, Ref], stem: int, right: int, top: int) -> _Set:
    """The texts of the rows, each a link."""
    marks: list[Mark] = []
    heights: list[int] = []
    y = top
    for number, row in enumerate(rows):
        if row.branch is None:
            y += 8 if number and rows[number - 1].at != row.at else 0
            texts = lines(refs[row.at].text, stem + 14, y + 17, right - stem - 16, bold=True, size=15)
        else:
            texts = _branch(row.branch, refs, stem + _INDENT, y + 16, right - 2)
        href = (
            row.branch.tie.href
            if row.branch and row.branch.track
            else refs[row.branch.name if row.branch else row.at].href
        )
        bottom = texts[-1].y + 7
        heights.append(texts[0].y - 5)
        marks.append(Mark((Shape(rectangle(texts[0].x - 4, y + 1, right, bottom), "hit"),), texts, href))
        y = bottom
    return _Set(tuple(marks), tuple(heights), y)


def _branch(branch: Branch, refs: Mapping[str, Ref], x: int, y: int, right: int) -> tuple[Text, ...]:
    """A tie in words, in the direction in which it is read: `way name` away from the station, `name way` towards it."""
    name, way = refs[branch.name].text, branch.way
    line = Text(x, y, name, before=way) if branch.away else Text(x, y, name, after=way)
    if line.box.right <= right:
        return (line,)
    pieces = [(way, "aside", 13), (name, "name", 14)] if branch.away else [(name, "name", 14), (way, "aside", 13)]
    texts: tuple[Text, ...] = ()
    for words, role, size in pieces:
        texts += lines(words, x, texts[-1].y + 17 if texts else y, right - x, role=role, size=size)
    return texts


def _drawn(rows: tuple[_Row, ...], lanes: Mapping[str, int], heights: tuple[int, ...], stem: int) -> Mark:
    """The lines of a table and their arrows, and a dot for each station."""
    at = {row.at: y for row, y in zip(rows, heights, strict=True) if not row.branch}
    branches = [(row.at, row.branch, y) for row, y in zip(rows, heights, strict=True) if row.branch]
    lanes_x = {name: stem - 8 - _LANE * lane for name, lane in lanes.items()}
    paths = [f"M{stem} {min(run)}V{max(run)}" for run in _runs(at, ((name, y) for name, _, y in branches))]
    arrows = [_arrow(stem - 4, at[name], 1) for name in lanes]
    for _, branch, y in branches:
        if branch.track:
            x, turn = lanes_x[branch.name], 5 if at[branch.name] > y else -5
            paths.append(f"M{stem + 18} {y}H{x + 5}Q{x} {y} {x} {y + turn}")
        else:
            paths.append(f"M{stem} {y}h18")
            arrows.append(_arrow(stem + 20, y, 1) if branch.away else _arrow(stem + 4, y, -1))
    for name, x in lanes_x.items():
        ends = [y for _, branch, y in branches if branch.track and branch.name == name]
        paths += [_track(x, end, at[name], stem) for end in {min(ends), max(ends)} if _farthest(end, ends, at[name])]
    dots = (Shape(circle(stem, y, 4), "station") for y in at.values())
    return Mark((*(Shape(path, "track") for path in paths), *arrows, *dots))


def _runs(at: Mapping[str, int], branches: Iterable[tuple[str, int]]) -> Iterable[tuple[int, ...]]:
    """For each station with branches, the heights that its line has to reach."""
    found = grouped(branches)
    return ((at[name], *heights) for name, heights in found.items())


def _farthest(end: int, ends: list[int], target: int) -> bool:
    """Whether nothing on the same side of a station begins farther from it."""
    return end == (min(ends) if end < target else max(ends))


def _track(x: int, start: int, target: int, stem: int) -> str:
    """A lane from near the height where it begins to a station."""
    turn = 5 if target > start else -5
    return f"M{x} {start + turn}V{target - turn}Q{x} {target} {x + 5} {target}H{stem - 5}"


def _arrow(x: int, y: int, way: int) -> Shape:
    return Shape(f"M{x} {y}l{-6 * way} -4v8Z", "arrow")
