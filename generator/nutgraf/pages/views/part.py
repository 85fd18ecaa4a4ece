"""What a view is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from nutgraf.model import Record
from nutgraf.pages.cards.brief import Brief
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


class Group(NamedTuple):
    """Records in brief under a title, which may be empty."""

    title: str
    items: tuple[Brief, ...]


@dataclass(frozen=True)
class Lines:
    """Records in a line or two each; a `rest` opens in place under `more`. `told` has what each says of its own too."""

    groups: tuple[Group, ...]
    told: bool
    rest: tuple[Brief, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class Fold:
    """Parts that open in place under a title; `id` is the address that opens them, empty where they have none."""

    title: str
    aside: str
    id: str
    parts: tuple["Part", ...]


Part = Entry | Divider | Print | Lines | Fold
Parts = Iterator[Part]
