"""Plain data with a side table of where each part stands."""

import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from nutgraf.diagnostics import Span

Path = tuple[str | int, ...]
Data = dict[str, "Data"] | list["Data"] | str | int | float | bool | None
_BITS = 32
_NUMBER = (1 << _BITS) - 1


class Places(Mapping[Path, Span]):
    """Where the parts of a file stand, each by its path: as a number, of which a large story has a million."""

    __slots__ = ("_file", "_packed")

    def __init__(self, file: str, packed: Mapping[Path, int]) -> None:
        self._file, self._packed = file, packed

    def __getitem__(self, path: Path) -> Span:
        return unpacked(self._file, self._packed[path])

    def __contains__(self, path: object) -> bool:
        return path in self._packed

    def __iter__(self) -> Iterator[Path]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def packed(line: int, column: int, end_line: int, end_column: int) -> int:
    """A place as a number; lines and columns are counted from 1."""
    return ((end_line - line) << 3 * _BITS) | (end_column << 2 * _BITS) | (column << _BITS) | line


def unpacked(file: str, place: int) -> Span:
    """A place in a file from its number."""
    line, column, end_column = (place >> each * _BITS & _NUMBER for each in range(3))
    return Span(file, line, column, line + (place >> 3 * _BITS), end_column)


class Parts(NamedTuple):
    """What a tree holds."""

    data: Data
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]


class Tree:
    """What a file says: `data` in dicts, lists, texts and numbers; `values` and `keys` place each part by its path.

    A path is the keys and list indexes that lead to a part from the top, `()` for the whole. A tree can `rest`.
    """

    def __init__(self, path: str, parts: Parts) -> None:
        self.path = path
        self._parts: Parts | None = parts
        self._data = b""
        self._again: Callable[[], Parts] | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tree) and (self.path, self._whole) == (other.path, other._whole)

    __hash__ = None  # type: ignore[assignment]  # what it says are dicts and lists

    def rest(self, again: Callable[[], Parts]) -> None:
        """Hold no places until somebody asks, and then what `again` gives, which is the same: in a file that is right nobody asks where anything stands."""
        self._data = zlib.compress(json.dumps(self.data, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)
        self._parts, self._again = None, again

    @property
    def data(self) -> Data:
        """All that the file says; while it rests, made anew each time."""
        if self._parts:
            return self._parts.data
        told: Data = json.loads(zlib.decompress(self._data).decode("utf-8", "surrogatepass"))
        return told

    @property
    def values(self) -> Mapping[Path, Span]:
        """Where the values stand."""
        return self._whole.values

    @property
    def keys(self) -> Mapping[Path, Span]:
        """Where the keys stand."""
        return self._whole.keys

    @property
    def _whole(self) -> Parts:
        if self._parts is None:
            assert self._again  # noqa: S101 - it rests
            self._parts = self._again()
        return self._parts

    def span(self, path: Path) -> Span:
        """Where the value at `path` stands, or the nearest part around it that is there; one for a list of one is no list."""
        here: Path = ()
        for step in path:
            if (*here, step) in self.values:
                here = (*here, step)
            elif isinstance(step, str):
                break
        return self.values.get(here, Span(self.path))

    def key_span(self, path: Path) -> Span:
        """Where the key at `path` stands; the value's place where it has none (in a list)."""
        return self.keys.get(path) or self.span(path)
