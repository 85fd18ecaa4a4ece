"""One actor's ties with the actor in the middle: on the left what leads to it, on the right what it leads to."""

from collections.abc import Iterable, Mapping

from nutgraf.pages.pictures.drawing import Anchor, Drawing, Mark, Shape, Text, lines, rectangle
from nutgraf.pages.pictures.stations import Branch, middle
from nutgraf.pages.pictures.tie import Tie
from nutgraf.pages.scope import Ref

_WIDTH = 660
_LEFT, _RIGHT = 232, 428
"""The edges of the middle, from which lines lead to the sides."""
_REACH = 40
"""How long these lines are."""


def around(ties: Iterable[Tie], refs: Mapping[str, Ref], name: str) -> Drawing:
    """The picture of one actor's ties, for a wide window."""
    station = middle(ties, name)
    left, right = _side(station.before, refs, away=False), _side(station.after, refs, away=True)
    title = lines(refs[name].text, (_LEFT + _RIGHT) // 2, 0, _RIGHT - _LEFT - 24, bold=True, size=16, anchor="middle")
    height = max(left[1], right[1], 20 * len(title) + 24)
    middle_y = height // 2
    box = 10 * len(title) + 10
    top = middle_y - 10 * len(title) + 15
    texts = tuple(Text(each.x, top + each.y, each.text, "name", 16, bold=True, anchor="middle") for each in title)
    frame = Shape(rectangle(_LEFT, middle_y - box, _RIGHT, middle_y + box), "frame")
    marks = [Mark((frame,), texts)]
    for (rows, tall), edge, away in ((left, _LEFT, False), (right, _RIGHT, True)):
        down = (height - tall) // 2
        ends = _spread(middle_y, box - 8, len(rows))
        marks += [_row(row, down, edge, end, away=away) for row, end in zip(rows, ends, strict=True)]
    return Drawing("wide", _WIDTH, height, tuple(marks))


def _side(
    branches: Iterable[Branch], refs: Mapping[str, Ref], *, away: bool
) -> tuple[list[tuple[Branch, Ref, tuple[Text, ...]]], int]:
    """The texts of a side from above to below, and how much height they take."""
    x, anchor = (_RIGHT + _REACH + 6, "start") if away else (_LEFT - _REACH - 6, "end")
    rows = []
    y = 0
    for branch in branches:
        texts = _words(branch, refs, x, y + 18, anchor)  # type: ignore[arg-type]
        y = texts[-1].y + 10
        rows.append((branch, refs[branch.name], texts))
    return rows, y


def _words(branch: Branch, refs: Mapping[str, Ref], x: int, y: int, anchor: Anchor) -> tuple[Text, ...]:
    room = _LEFT - _REACH - 10
    name = (refs[branch.name].text, "name", 14)
    way = (branch.way, "aside", 12)
    texts: tuple[Text, ...] = ()
    for words, role, size in (way, name) if branch.away else (name, way):
        texts += lines(words, x, texts[-1].y + size + 4 if texts else y, room, role=role, size=size, anchor=anchor)
    return texts


def _spread(middle_y: int, half: int, number: int) -> list[int]:
    """So many heights around the middle, evenly."""
    if number < 2:
        return [middle_y] * number
    half = min(half, 6 * (number - 1))
    return [middle_y - half + 2 * half * each // (number - 1) for each in range(number)]


def _row(row: tuple[Branch, Ref, tuple[Text, ...]], down: int, edge: int, end: int, *, away: bool) -> Mark:
    """A name at the side with its line to or from the middle, and an arrow where it leads to."""
    _, ref, texts = row
    moved = tuple(Text(each.x, each.y + down, each.text, each.role, each.size, anchor=each.anchor) for each in texts)
    y = (moved[0].y - moved[0].size + moved[-1].y) // 2 + 2
    way = 1 if away else -1
    outer = edge + way * _REACH
    line = Shape(f"M{edge} {end}C{edge + way * 20} {end} {outer - way * 20} {y} {outer} {y}", "track")
    tip, at = (outer, y) if away else (edge, end)
    left, right = (outer + 2, _WIDTH) if away else (0, outer - 2)
    hit = Shape(rectangle(left, moved[0].y - moved[0].size - 1, right, moved[-1].y + 5), "hit")
    return Mark((line, Shape(f"M{tip} {at}l-6 -4v8Z", "arrow"), hit), moved, ref.href)
