"""What was read of each file, taken over as long as the file stays the same: a preview reads again and again."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
File = tuple[bytes, tuple[str, ...]]
"""A file's content and its names."""


class Latest(Generic[T]):
    """A function of a file's content and its names that remembers, for each file, what it came to last."""

    def __init__(self, read: Callable[..., T]) -> None:
        self._read = read
        self._known: dict[tuple[str, ...], tuple[bytes, T]] = {}

    def all(self, files: Sequence[File], spread: Callable[[Sequence[File], Callable[[File], T]], list[T]]) -> list[T]:
        """What `read(content, *names)` gives for each file, which nobody may change; `spread` does the same work on many."""
        new = [file for file in files if (known := self._known.get(file[1])) is None or known[0] != file[0]]
        for (content, names), made in zip(new, spread(new, lambda file: self._read(file[0], *file[1])), strict=True):
            self._known[names] = content, made
        return [self._known[names][1] for _, names in files]
