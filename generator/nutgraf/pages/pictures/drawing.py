"""What a picture is made of: texts and shapes at whole coordinates, some of them links; templates print it as it is."""

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from nutgraf.pages.pictures.lettering import breadth, wrapped
from nutgraf.pages.scope import Ref

Anchor = Literal["start", "middle", "end"]
Size = Literal["wide", "narrow", "any"]


_ENDED = re.compile(r"(?<=[.!?…]), ")
"""A comma that nothing needs, as a sentence ends before it."""
_SHEET = 1300
"""How high a drawing may be whose letters are read on one sheet."""


class Box(NamedTuple):
    """A rectangle by its corners."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Text:
    """A line of text; `y` is its base line, `role` its class."""

    x: int
    y: int
    text: str
    role: str = "name"
    size: int = 14
    bold: bool = False
    anchor: Anchor = "start"
    before: str = ""
    """Said in a lower voice before the text."""
    after: str = ""
    """Said in a lower voice after it."""

    @property
    def box(self) -> Box:
        """The room that it takes at most."""
        sides = sum(breadth(f"{side} ", self.size) for side in (self.before, self.after) if side)
        width = breadth(self.text, self.size, bold=self.bold) + sides
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return Box(left, self.y - 0.95 * self.size, left + width, self.y + 0.24 * self.size)


def _told(text: Text) -> str:
    return ", ".join(filter(None, (text.before, text.text, text.after)))


@dataclass(frozen=True)
class Shape:
    """A path; `role` is its class."""

    d: str
    role: str


@dataclass(frozen=True)
class Mark:
    """Shapes and texts that belong together, a link where there is an `href`; `title` names what has no text of its own."""

    shapes: tuple[Shape, ...] = ()
    texts: tuple[Text, ...] = ()
    href: str = ""
    title: str = ""

    @property
    def name(self) -> str:
        """What a link is called: its title, or several texts, each apart from the next; empty where it has but one."""
        said = [" ".join(_told(text) for text in run) for _, run in groupby(self.texts, key=lambda text: text.role)]
        alone = len(said) == 1 and not any(text.before or text.after for text in self.texts)
        return self.title or ("" if alone else _ENDED.sub(" ", ", ".join(said)))


@dataclass(frozen=True)
class Drawing:
    """One SVG; of a `wide` and a `narrow` one a reader gets that which fits the window."""

    size: Size
    width: int
    height: int
    marks: tuple[Mark, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text on it."""
        return tuple(text for mark in self.marks for text in mark.texts)


class Key(NamedTuple):
    """A shape of the legend and what it means."""

    shapes: tuple[Shape, ...]
    text: str


@dataclass(frozen=True)
class Picture:
    """A picture in one or two sizes, with its name, what it shows in a sentence, its legend and its content as a list."""

    title: str
    desc: str
    drawings: tuple[Drawing, ...]
    keys: tuple[Key, ...] = ()
    note: str = ""
    items: tuple[tuple[Ref, ...], ...] = ()
    rest: Ref | None = None
    """Where there is more than the picture shows."""

    @property
    def too_long(self) -> bool:
        """Whether a sheet of paper has room for it only where its text is too small to read."""
        return self.drawings[0].height > _SHEET


def lines(words: str, x: int, y: int, room: int, **look: object) -> tuple[Text, ...]:
    """A text set in as many lines as it needs, `y` the base line of the first."""
    first = Text(x, y, "", **look)  # type: ignore[arg-type]
    leading = first.size + 4
    found = wrapped(words, first.size, room, bold=first.bold)
    return tuple(
        Text(x, y + leading * number, line, first.role, first.size, first.bold, first.anchor)
        for number, line in enumerate(found)
    )


def rectangle(left: int, top: int, right: int, bottom: int) -> str:
    """The path of a rectangle."""
    return f"M{left} {top}H{right}V{bottom}H{left}Z"


def circle(x: int, y: int, radius: int) -> str:
    """The path of a circle."""
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z"
