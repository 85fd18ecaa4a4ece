"""Which fields of a record are published as data, and in which order."""

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from nutgraf.model import Record
from nutgraf.model.kinds import BY_SECTION

SECTIONS = (
    "actors", "relations", "documents", "events", "statements", "issues", "positions", "questions", "background", "terms", "figures",
)  # fmt: skip
KINDS: tuple[type[Record], ...] = tuple(BY_SECTION[section] for section in SECTIONS)
"""The kinds of record in the order in which the data lists them."""

_APART = frozenset({"id", "at", "draft", "ignore"})
"""`id` and `at` (as `places`) stand at a record's head; the other two are the editors' business."""


@cache
def published_fields(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The published fields of a record or a part of one by their names in the model, its own before those that every record has."""
    names = [name for name in model.model_fields if name not in _APART]
    return {name: model.model_fields[name] for name in sorted(names, key=Record.model_fields.__contains__)}


def key_of(name: str, field: FieldInfo) -> str:
    """A field's name in a seed and in the data: `from` for `from_`."""
    return field.alias or name
