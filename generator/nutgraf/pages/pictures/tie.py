"""A tie between two actors."""

from typing import NamedTuple


class Tie(NamedTuple):
    """What one actor is to another, by their ids; `way` is said between the names, `back` the other way round; `href` leads to where it is told."""

    one: str
    way: str
    other: str
    href: str
    back: str = ""
    role: bool = False
