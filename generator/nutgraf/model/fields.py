"""The types of single fields: texts, ids, places, parties, times, each as the format lets an editor write it.

What may be written in several ways is brought to one shape before it is checked, so that records are plain and an error names the field that
was typed and not a branch of a union.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StrictBool, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from nutgraf.diagnostics.nearest import did_you_mean, nearest
from nutgraf.model.party import Party
from nutgraf.model.when import When

_RANGE = re.compile(r"\s*(\d{1,6})\s*[-–]\s*(\d{1,6})\s*")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,9})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LARGEST = 10**15
_MOST_PLACES = 100_000
_LONGEST_LIST = 10_000
_AMOUNT_ADVICE = (
    "write digits alone, 4000000, or a range, 4000000..4500000; its words go under `text`, `unit` and `qualifier`"
)


def fault(code: str, message: str, advice: str | None = None) -> PydanticCustomError:
    """An error that becomes a finding with this code, message and help."""
    return PydanticCustomError(code, "{message}", {"message": message, "help": advice})


def shown(value: object) -> str:
    """A value of YAML as a message names it."""
    match value:
        case bool():
            return "`true`" if value else "`false`"
        case str():
            return f"'{value[:60]}…'" if len(value) > 60 else f"'{value}'"
        case dict():
            return "a map with " + ", ".join(f"`{key}`" for key in list(value)[:4])
        case list():
            return "a list"
    return str(value)


def _as_list(value: Any) -> Any:
    if isinstance(value, list) and len(value) > _LONGEST_LIST:
        raise fault("bad-value", f"this list has {len(value)} entries", "name the few that count")
    return value if isinstance(value, list) else [value]


def _places(value: Any) -> Any:
    numbers: list[int] = []
    for each in _as_list(value):
        numbers.extend(_paragraphs(each))
        if len(numbers) > _MOST_PLACES:
            raise fault("bad-place", "these are more places than any article has", "name the few that count")
    return tuple(dict.fromkeys(numbers))


def _paragraphs(value: Any) -> tuple[int, ...]:
    """The paragraphs of one place: `3`, or `3-5` for three of them."""
    if isinstance(value, int) and not isinstance(value, bool):
        return (value,)
    bounds = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if bounds is None:
        advice = (
            f"write a list: at: [{value}]" if isinstance(value, str) and re.fullmatch(r"[\d\s,–-]+", value) else None
        )
        raise fault("bad-place", f"{shown(value)} is no place", advice)
    first, last = int(bounds[1]), int(bounds[2])
    if first > last:
        advice = f"write the lower number first: {last}-{first}"
        raise fault("bad-place", f"the range {shown(value)} runs backwards", advice)
    if last - first > 10_000:
        raise fault("bad-place", f"the range {shown(value)} is longer than any article", "name the few that count")
    return tuple(range(first, last + 1))


def _parties(value: Any) -> Any:
    return [_party(each, with_part=False) for each in _as_list(value)]


def _participants(value: Any) -> Any:
    return [_party(each, with_part=True) for each in _as_list(value)]


def _party(value: Any, *, with_part: bool) -> Any:
    match value:
        case str():
            return {"id": value}
        case dict() if "unnamed" in value and value.keys() <= {"unnamed", "of"}:
            return value
        case dict() if "unnamed" in value:
            slip = min(value.keys() - {"unnamed", "of"})
            advice = did_you_mean(slip, ("of",)) or "the keys here are `unnamed` and `of`"
            raise fault("unknown-key", f"unknown key '{slip}'", advice)
        case dict() if slips := [key for key in value if key not in ("unnamed", "of") and nearest(key, ("unnamed",))]:
            raise fault("unknown-key", f"unknown key '{slips[0]}'", "did you mean 'unnamed'?")
        case dict() if with_part and len(value) == 1 and isinstance(part := next(iter(value.values())), str):
            return {"id": next(iter(value)), "part": part}
        case bool() | int() | float():
            raise fault("number-for-text", f"{shown(value)} stands where an actor's id belongs", "write the id")
    raise fault("bad-who", f"{shown(value)} is nobody")


def _when(value: Any) -> Any:
    match value:
        case bool() | float():
            raise fault("unreadable-time", f"{shown(value)} is no time")
        case str() | int():
            return {"written": str(value)}
        case list():
            raise fault("wrong-shape", "a list stands where a time belongs", "write one time; an interval is 2031/2033")
        case dict() if not value:
            raise fault("unreadable-time", "a time without words")
        case {"written": _}:
            raise fault("unknown-key", "unknown key 'written'", "write `says` for the words and `is` for the EDTF")
    return value


def _day(value: Any) -> Any:
    try:
        if not _DAY.fullmatch(value):
            raise ValueError
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise fault("unreadable-time", f"{shown(value)} is no day", "write it as 2031-05-02") from None


def _amount(value: Any) -> Any:
    """A number, or a range `low..high`, as a pair of bounds."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _pair(value, value)
    bounds = value.split("..") if isinstance(value, str) else []
    if len(bounds) != 2 or not all(map(_NUMBER.fullmatch, bounds)):
        raise fault("bad-value", f"{shown(value)} is neither a number nor a range", _AMOUNT_ADVICE)
    return _pair(*(float(bound) if "." in bound else int(bound) for bound in bounds))


def _pair(low: float, high: float) -> tuple[float, float]:
    if max(abs(low), abs(high)) > _LARGEST:
        raise fault("bad-value", "this number is too large to be shown", "choose a larger unit")
    if low > high:
        raise fault("bad-value", f"the range from {low} to {high} runs backwards", "write the lower number first")
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

Flag = StrictBool
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
    if not re.fullmatch(r"https?://[^\s<>\"]+", value):
        raise fault("bad-value", f"{shown(value)} is no web address", "write it whole, from https:// on")
    return value


Link = Annotated[Text, AfterValidator(_web_address)]
