"""How work on many pages is divided."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """How the same work is done on many items, perhaps on several at a time, perhaps twice: what it makes of each, in their order."""

    def __call__(self, items: Sequence[T], work: Callable[[T], R], /) -> list[R]:
        """The results."""


def one_by_one(items: Sequence[T], work: Callable[[T], R]) -> list[R]:
    """The results, made one after the other."""
    return list(map(work, items))
