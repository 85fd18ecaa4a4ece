"""Records under the wrong section, most likely because the line with the right one is missing above them."""

from typing import Any

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.model.base import Record
from nutgraf.model.faults import keys_of
from nutgraf.model.kinds import LISTED, RECORDS

_NAMED = tuple(kind for kind in RECORDS if kind.section not in LISTED)

_SLIP = 2
"""How many keys one slip can seem to put wrong: an unknown one, and a missing one."""


def fitting(model: type[Record], data: Any) -> type[Record]:
    """The kind that a record's keys are those of, where several are none of its section's; else the section's own."""
    if not isinstance(data, dict) or len(data.keys() - keys_of(model)) + len(_needed(model) - data.keys()) <= _SLIP:
        return model
    others = (kind for kind in _NAMED if data.keys() <= set(keys_of(kind)) and _needed(kind) <= data.keys())
    return next(others, model)


def is_record(data: Any) -> bool:
    """Whether something has all the keys that a record of some kind needs."""
    return isinstance(data, dict) and any(_needed(kind) and _needed(kind) <= data.keys() for kind in _NAMED)


def _needed(model: type[Record]) -> set[str]:
    return {
        field.alias or name for name, field in model.model_fields.items() if field.is_required() and not field.exclude
    }


def misplaced(name: str, section: str, kind: type[Record], span: Span) -> Finding:
    """A finding for the first of several records that stand under the wrong section."""
    message = f"'{name}' has the keys of {kind.section}, and stands under `{section}`"
    return finding("wrong-shape", span, message, f"write the line `{kind.section}:` above it")
