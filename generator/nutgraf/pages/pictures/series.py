"""Figures that move: what one measure came to, by whom and when, on one scale."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nutgraf.model import Figure
from nutgraf.pages.cards.bodies import amount
from nutgraf.pages.pictures.drawing import Drawing, Mark, Picture, Shape, Size, Text, circle, lines, rectangle
from nutgraf.pages.pictures.lettering import breadth
from nutgraf.pages.pictures.scale import SIZE, Point, points
from nutgraf.pages.scope import Scope
from nutgraf.pages.times import span
from nutgraf.story import Thing
from nutgraf.story.grouping import grouped

_FEWEST = 2
_FROM_NOTHING = 0.5
"""A scale begins at nothing unless the least value is more than so much of the greatest."""
_LONG = 12
"""After so many figures the points of the scale are named again."""
_NAMES = 22
"""How much height their names take."""


@dataclass(frozen=True)
class Frame:
    """Where a drawing has who said it and when, its scale, and the figures in words."""

    size: Size
    width: int
    said: int
    left: int
    scale: int
    words: int
    stacked: bool


FRAMES = (Frame("wide", 660, 176, 196, 200, 414, stacked=False), Frame("narrow", 344, 340, 8, 320, 2, stacked=True))


def every_series(scope: Scope, figures: Iterable[Thing[Figure]]) -> Iterator[Picture]:
    """A picture of each measure of which there are several figures in one unit."""
    found = grouped(((each.record.measure, each.record.unit), each) for each in figures if each.record.measure)
    for series in found.values():
        if len(series) >= _FEWEST:
            yield _picture(scope, _in_order(scope, series))


def _in_order(scope: Scope, series: tuple[Thing[Figure], ...]) -> list[Thing[Figure]]:
    """By the order of their times where each has one, else as the article has them."""
    dates = [scope.story.date(each) for each in series]
    starts = [dated.interval.earliest or dated.interval.latest for dated in dates if dated]
    known = [start for start in starts if start]
    if len(known) < len(series):
        return list(series)
    return [series[number] for number in sorted(range(len(series)), key=lambda number: (known[number], number))]


def _picture(scope: Scope, series: list[Thing[Figure]]) -> Picture:
    label = series[0].record.label
    return Picture(
        scope.words("picture.series.title", label=label),
        scope.words("picture.series.desc", count=len(series)),
        tuple(_drawing(scope, series, frame) for frame in FRAMES),
        note=scope.words("picture.series.from_nothing" if _bounds(series)[0] == 0 else "picture.series.cut"),
    )


def _bounds(series: list[Thing[Figure]]) -> tuple[float, float]:
    """The ends of the scale that all of a series fit on."""
    low = min(each.record.value[0] for each in series)
    high = max(each.record.value[-1] for each in series)
    if 0 <= low <= high * _FROM_NOTHING:
        low = 0
    if high <= 0 and low < 0:
        high = 0
    room = (high - low) * 0.04 or abs(high) * 0.1 or 1
    return (low if low == 0 else low - room, high + room)


def _drawing(scope: Scope, series: list[Thing[Figure]], frame: Frame) -> Drawing:
    bounds = _bounds(series)
    named = points(*bounds, frame.scale, scope.words.language)
    at = tuple(_across(each.value, bounds, frame) for each in named)
    marks: list[Mark] = []
    y = _NAMES if named else 4
    for each in series:
        mark, y = _row(scope, each, bounds, frame, y, at)
        marks.append(mark)
    heights = (_NAMES - 8, y + 10) if len(series) > _LONG else (_NAMES - 8,)
    names = tuple(name for height in heights for name in _names(named, at, frame, height))
    down = () if frame.stacked else at
    guides = (Shape("".join(f"M{x} {_NAMES - 2}V{y - 4}" for x in down), "guide"),) if down else ()
    return Drawing(frame.size, frame.width, max(y, heights[-1] + 4), (Mark(guides, names), *marks))


def _names(named: Iterable[Point], at: Iterable[int], frame: Frame, y: int) -> Iterator[Text]:
    """The names of a scale's points, moved in where they would stand out of the picture."""
    for point, x in zip(named, at, strict=True):
        half = round(breadth(point.text, SIZE) / 2) + 1
        yield Text(min(max(x, half), frame.width - half), y, point.text, "tick", SIZE, anchor="middle")


def _row(
    scope: Scope, thing: Thing[Figure], bounds: tuple[float, float], frame: Frame, top: int, at: tuple[int, ...]
) -> tuple[Mark, int]:
    """A figure: when and by whom, its place or range on the scale with points `at` some places, and its words."""
    words = _words(scope, thing, frame, top + 16)
    said = _said(scope, thing, frame, words[-1].y + 17 if frame.stacked else top + 16)
    y = said[-1].y + 16 if frame.stacked else top + 12
    bottom = max(y + 14, *(text.y + 10 for text in (*said, *words)))
    hit = Shape(rectangle(1, top, frame.width - 1, bottom - 2), "hit")
    ruler = (Shape("".join(f"M{x} {y - 3}v6" for x in at), "guide"),) if frame.stacked and at else ()
    return Mark(
        (hit, *ruler, *_sign(thing.record, bounds, frame, y)),
        (*said, *words),
        scope.ref(thing).href,
        _name(scope, thing),
    ), bottom


def _words(scope: Scope, thing: Thing[Figure], frame: Frame, y: int) -> tuple[Text, ...]:
    """The value in words."""
    return lines(amount(scope, thing.record), frame.words, y, frame.width - frame.words - 2, bold=True)


def _said(scope: Scope, thing: Thing[Figure], frame: Frame, y: int) -> tuple[Text, ...]:
    """When, by whom, and whether somebody disputes it."""
    parts = _parts(scope, thing)
    texts: tuple[Text, ...] = ()
    for part in [" · ".join(parts)] if frame.stacked else parts:
        texts += lines(part, 2, texts[-1].y + 16 if texts else y, frame.said - 2, role="aside", size=12)
    return texts


def _name(scope: Scope, thing: Thing[Figure]) -> str:
    """All that a figure says on the picture, in a line."""
    return ", ".join((*_parts(scope, thing), amount(scope, thing.record)))


def _parts(scope: Scope, thing: Thing[Figure]) -> list[str]:
    dated = scope.story.date(thing)
    when = "" if dated is None else dated.text if dated.basis != "stated" else span(dated.interval, scope.words)
    who = scope.together([each.text for each in scope.parties(thing.record.according_to)])
    disputed = scope.words("picture.series.disputed") if thing.record.disputed_by else ""
    return [part for part in (when or scope.words("undated_entries"), who, disputed) if part]


def _sign(record: Figure, bounds: tuple[float, float], frame: Frame, y: int) -> tuple[Shape, ...]:
    """A point or a range on the scale; a bound that is open leads on to the end of it."""
    low, high = (_across(value, bounds, frame) for value in record.value)
    line = Shape(f"M{frame.left} {y}h{frame.scale}", "guide")
    if record.qualifier in ("at-least", "more-than"):
        end = frame.left + frame.scale
        return (line, Shape(f"M{low} {y}H{end - 2}", "reach"), Shape(f"M{end} {y}l-7 -4v8Z", "solid"), _point(low, y))
    if record.qualifier in ("up-to", "less-than"):
        return (
            line,
            Shape(f"M{high} {y}H{frame.left + 2}", "reach"),
            Shape(f"M{frame.left} {y}l7 -4v8Z", "solid"),
            _point(high, y),
        )
    if high - low > 2:
        return (line, Shape(rectangle(low, y - 5, high, y + 5), "happened stretch"))
    return (line, Shape(circle(low, y, 5), "hollow") if record.qualifier == "about" else _point(low, y))


def _point(x: int, y: int) -> Shape:
    return Shape(circle(x, y, 5), "solid")


def _across(value: float, bounds: tuple[float, float], frame: Frame) -> int:
    low, high = bounds
    return frame.left + round(frame.scale * (value - low) / (high - low))
