"""Plain data that waits to be asked: of a large site each page has some, and all of it is in memory at once."""

import json
import zlib
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_SHORT = 2_000
"""Up to how many bytes a text is left as it is."""


def shortened(text: bytes) -> bytes:
    """A text compressed where that is worth it, and with a zero in front where it is not, as no stream of zlib begins (RFC 1950)."""
    return zlib.compress(text, 1) if len(text) > _SHORT else b"\0" + text


def restored(data: bytes) -> bytes:
    """The text again."""
    return data[1:] if data.startswith(b"\0") else zlib.decompress(data)


class Packed(Collection[T], Generic[T]):
    """A list of what JSON can say, as a few `bytes`; each look at it reads it anew."""

    __slots__ = ("bytes",)

    def __init__(self, data: bytes) -> None:
        self.bytes = data

    @classmethod
    def of(cls, items: Iterable[T]) -> "Packed[T]":
        """Items as such a list, which may be one already."""
        if isinstance(items, Packed):
            return items
        text = json.dumps([*items], ensure_ascii=False, separators=(",", ":"))
        return cls(shortened(text.encode("utf-8", "surrogatepass")))

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Packed) and self.bytes == other.bytes

    def __hash__(self) -> int:
        return hash(self.bytes)

    @property
    def _items(self) -> list[Any]:
        items: list[Any] = json.loads(restored(self.bytes).decode("utf-8", "surrogatepass"))
        return items
