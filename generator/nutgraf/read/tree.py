"""Plain data with a side table of where each part stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from nutgraf.diagnostics import Span

Path = tuple[str | int, ...]
Data = dict[str, "Data"] | list["Data"] | str | int | float | bool | None


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
