"""How work is divided among processes."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """How the same work is done on many items, perhaps on several at a time, perhaps twice: what it makes of each, in their order."""

    def __call__(self, items: Sequence[T], work: Callable[[T], R], /) -> list[R]:
        """The results."""


class Beside(Protocol):
    """How something is done while something else is, perhaps twice: what is given tells what it came to, and has to be asked for that."""

    def __call__(self, work: Callable[[], R], /) -> Callable[[], R]:
        """The result, once it is asked for."""


def when_asked(work: Callable[[], R]) -> Callable[[], R]:
    """Nothing before it is asked for."""
    return work


def one_by_one(items: Sequence[T], work: Callable[[T], R]) -> list[R]:
    """The results, made one after the other."""
    return list(map(work, items))
