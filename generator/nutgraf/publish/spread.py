"""How work is divided among processes."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

_ENOUGH = 16
"""How much that is not known is worth being divided: it is not looked at one by one any more."""

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


def unless_known(items: Sequence[T], known: Callable[[T], R | None], work: Callable[[T], R], spread: Spread) -> list[R]:
    """What `work` makes of items, in their order: where most are `known`, which is looked up here, the few others are not worth another process."""
    found: dict[int, R] = {}
    unknown: list[int] = []
    for number, item in enumerate(items):
        if len(unknown) < _ENOUGH and (made := known(item)) is not None:
            found[number] = made
        else:
            unknown.append(number)
    found |= dict(zip(unknown, spread([items[number] for number in unknown], work), strict=True))
    return [found[number] for number in range(len(items))]
