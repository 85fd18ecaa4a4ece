"""What a view is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nutgraf.model import Record
from nutgraf.story import Thing


@dataclass(frozen=True)
class Entry:
    """A record; at its home it stands under a heading of its own, `depth` below the view's first."""

    thing: Thing[Record]
    depth: int = 0
    inside: bool = False
    """Whether what it carries is shown inside it away from home too."""


@dataclass(frozen=True)
class Divider:
    """A heading that is no record's."""

    title: str
    id: str


@dataclass(frozen=True)
class Print:
    """A template of the theme with what it prints."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)


Part = Entry | Divider | Print
Parts = Iterator[Part]
