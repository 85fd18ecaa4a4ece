"""What was read of each file, taken over as long as the file stays the same: a preview reads again and again."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """A function of a file's content and its names that remembers, for each file, what it came to last."""

    def __init__(self, read: Callable[..., T]) -> None:
        self._read = read
        self._known: dict[tuple[str, ...], tuple[bytes, T]] = {}

    def __call__(self, content: bytes, *names: str) -> T:
        """What `read(content, *names)` gives, which nobody may change."""
        known = self._known.get(names)
        if known is None or known[0] != content:
            self._known[names] = known = content, self._read(content, *names)
        return known[1]
