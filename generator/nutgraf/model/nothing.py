"""Keys without a value, and the empty maps and lists that are as good as none."""

from collections.abc import Iterator
from typing import Any

from nutgraf.read import Path


def without_nothing(data: Any) -> Any:
    """A copy of the data without what is nothing, at any depth; lists keep their empty lists and maps."""
    if isinstance(data, dict):
        return {
            key: without_nothing(value) for key, value in data.items() if value is not None and value not in ({}, [])
        }
    if isinstance(data, list):
        return [without_nothing(each) for each in data if each is not None]
    return data


def nothings(data: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of all keys and list entries without a value."""
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in parts:
        if value is None:
            yield (*path, step)
        else:
            yield from nothings(value, (*path, step))
