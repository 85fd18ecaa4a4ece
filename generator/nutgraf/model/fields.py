"""The types of single fields: texts, ids, places, parties, times, each as the format lets an editor write it.

What may be written in several ways is brought to one shape before it is checked, so that records are plain and an error names the field that
was typed and not a branch of a union.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from nutgraf.model.party import Party
from nutgraf.model.when import When

_RANGE = re.compile(r"\s*(\d{1,6})\s*[-–]\s*(\d{1,6})\s*")


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _places(value: Any) -> Any:
    return tuple(number for each in _as_list(value) for number in _paragraphs(each))


def _paragraphs(value: Any) -> tuple[int, ...]:
    """The paragraphs of one place: `3`, or `3-5` for three of them."""
    if isinstance(value, int) and not isinstance(value, bool):
        return (value,)
    bounds = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if bounds is None:
        raise PydanticCustomError("bad-place", "{value} is no place", {"value": _shown(value)})
    first, last = int(bounds[1]), int(bounds[2])
    if first > last or last - first > 10_000:
        raise PydanticCustomError("bad-place", "the range {value} runs backwards or too far", {"value": _shown(value)})
    return tuple(range(first, last + 1))


def _shown(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str) else repr(value)


def _parties(value: Any) -> Any:
    return [_party(each, with_part=False) for each in _as_list(value)]


def _participants(value: Any) -> Any:
    return [_party(each, with_part=True) for each in _as_list(value)]


def _party(value: Any, *, with_part: bool) -> Any:
    if isinstance(value, str):
        return {"id": value}
    if isinstance(value, dict) and "unnamed" in value and value.keys() <= {"unnamed", "of"}:
        return value
    if with_part and isinstance(value, dict) and len(value) == 1:
        ((name, part),) = value.items()
        if isinstance(part, str):
            return {"id": name, "part": part}
    raise PydanticCustomError("bad-who", "{value} is nobody", {"value": _shown(value)})


def _when(value: Any) -> Any:
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return {"written": str(value)}
    if isinstance(value, dict) and not value.keys() & {"says", "is"}:
        raise PydanticCustomError("unreadable-time", "a time in a map has `says` and `is`")
    return value


def _day(value: Any) -> Any:
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise PydanticCustomError("unreadable-time", "{value} is no day", {"value": _shown(value)}) from None


def _amount(value: Any) -> Any:
    """A number, or a range `low..high`, as a pair of bounds."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return (value, value)
    bounds = value.split("..") if isinstance(value, str) else []
    try:
        low, high = (float(bound) if "." in bound else int(bound) for bound in bounds)
    except ValueError:
        raise PydanticCustomError(
            "bad-value", "{value} is neither a number nor a range", {"value": _shown(value)}
        ) from None
    if low > high:
        raise PydanticCustomError("bad-value", "the range {value} runs backwards", {"value": _shown(value)})
    return (low, high)


def _one_or_many(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item}]}


_PARTY_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "description": "an actor's id"},
        {
            "type": "object",
            "properties": {"unnamed": {"type": "string"}, "of": {"type": "string"}},
            "required": ["unnamed"],
            "additionalProperties": False,
        },
    ]
}
_PART_SCHEMA: dict[str, Any] = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "additionalProperties": {"type": "string"},
}
_WHEN_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": ["string", "integer"]},
        {
            "type": "object",
            "properties": {"says": {"type": "string"}, "is": {"type": ["string", "integer"]}},
            "additionalProperties": False,
        },
    ]
}
_PLACE_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^\s*\d+\s*[-–]\s*\d+\s*$"}]
}

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(min_length=1)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_as_list), WithJsonSchema(_one_or_many({"type": "string"}))]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list), WithJsonSchema(_one_or_many({"type": "string"}))]
Places = Annotated[tuple[int, ...], BeforeValidator(_places), WithJsonSchema(_one_or_many(_PLACE_SCHEMA))]
Parties = Annotated[tuple[Party, ...], BeforeValidator(_parties), WithJsonSchema(_one_or_many(_PARTY_SCHEMA))]
Participants = Annotated[
    tuple[Party, ...],
    BeforeValidator(_participants),
    WithJsonSchema(_one_or_many({"anyOf": [*_PARTY_SCHEMA["anyOf"], _PART_SCHEMA]})),
]
Time = Annotated[When, BeforeValidator(_when), WithJsonSchema(_WHEN_SCHEMA)]
Day = Annotated[str, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Amount = Annotated[
    tuple[int | float, int | float],
    BeforeValidator(_amount),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?[0-9.]+\.\.-?[0-9.]+$"}]}),
]


def _web_address(value: str) -> str:
    if not re.match(r"https?://[^\s<>\"]+$", value):
        raise PydanticCustomError("bad-value", "{value} is no web address", {"value": _shown(value)})
    return value


Link = Annotated[Text, AfterValidator(_web_address)]
