"""Where a fact stands in a source."""

from typing import NamedTuple


class Place(NamedTuple):
    """A paragraph of a source, counted from 1."""

    source: str
    paragraph: int
