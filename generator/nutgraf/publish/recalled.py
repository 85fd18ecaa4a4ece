"""What was made in a build before, as passes ask for it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Recalled(Protocol):
    """How what was made before (plain data) is taken over where the same is asked."""

    def __call__(self, asked: tuple[object, ...], make: Callable[[], T], /) -> T:
        """What `make` makes, or made."""


def make_anew(_asked: tuple[object, ...], make: Callable[[], T]) -> T:
    """What `make` makes."""
    return make()
