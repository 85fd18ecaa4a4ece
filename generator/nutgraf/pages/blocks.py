"""What links and embeds become on a page: headings, which reach contents and search, and fragments of HTML."""

from dataclasses import dataclass
from typing import Any, NamedTuple


class Link(NamedTuple):
    """A link as a page shows it: where to, what it says, and the kind of what it leads to."""

    href: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of 1 to 6 with literal text; `id` is its anchor."""

    level: int
    title: str
    id: str
    label: str = ""
    """What links to it call it, where its title does not tell it from others."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Trusted HTML of one of the theme's templates."""

    html: str


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a page's text: above its headline, below it, and at the page's end; `front` is said of the front page."""

    above: Fragment
    below: Fragment
    end: Fragment
    front: bool = False


Block = Heading | Fragment


def packed(blocks: tuple[Block, ...] | None) -> list[list[Any]] | None:
    """Blocks as plain data."""
    if blocks is None:
        return None
    return [
        [each.level, each.title, each.id, each.label] if isinstance(each, Heading) else [each.html] for each in blocks
    ]


def unpacked(data: list[list[Any]] | None) -> tuple[Block, ...] | None:
    """Blocks from what `packed` makes of them."""
    if data is None:
        return None
    return tuple(Heading(*each) if len(each) > 1 else Fragment(each[0]) for each in data)
