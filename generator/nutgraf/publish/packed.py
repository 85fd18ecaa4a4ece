"""Plain data that waits to be asked: of a large site each page has some, and all of it is in memory at once."""

import json
import zlib
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Packed(Collection[T], Generic[T]):
    """A list of what JSON can say, as a few bytes; each look at it reads it anew."""

    __slots__ = ("_bytes",)

    def __init__(self, items: Iterable[T]) -> None:
        text = json.dumps([*items], ensure_ascii=False, separators=(",", ":"))
        self._bytes = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Packed) and self._bytes == other._bytes

    def __hash__(self) -> int:
        return hash(self._bytes)

    @property
    def _items(self) -> list[Any]:
        items: list[Any] = json.loads(zlib.decompress(self._bytes).decode("utf-8", "surrogatepass"))
        return items
