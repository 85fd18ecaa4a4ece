"""Plain data with a side table of where each part stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Tree:
    """What a file says: `data` in dicts, lists, texts and numbers; `values` and `keys` place each part by its path.

    A path is the keys and list indexes that lead to a part from the top, `()` for the whole.
    """

    path: str
    data: Data
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]

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
