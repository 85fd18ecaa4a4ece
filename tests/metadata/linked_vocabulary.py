"""JSON-LD held against schema.org's vocabulary: the types and properties that there are, which property belongs to which type, and what it may hold."""

import re
from collections.abc import Iterator
from typing import Any

from schema_org.registry import (
    CLASS_METADATA,
    DATATYPES,
    ENUM_MEMBER_METADATA,
    PROPERTY_BY_SCHEMA,
    ancestry,
)

_CONTEXT, _PREFIX = "https://schema.org", "https://schema.org/"
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d([+-]\d\d:\d\d)?")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def faults(data: dict[str, Any]) -> list[str]:
    """What is wrong with a page's data; the vocabulary is that of the pinned package."""
    context = [] if data.get("@context") == _CONTEXT else ["another context"]
    return [*context, *_of_node({key: value for key, value in data.items() if key != "@context"})]


def nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Every node in some data that has a type."""
    if isinstance(data, dict):
        yield from [data] if "@type" in data else []
        data = list(data.values())
    for each in data if isinstance(data, list) else []:
        yield from nodes(each)


def _of_node(node: dict[str, Any]) -> Iterator[str]:
    kind = node.get("@type", "")
    if kind not in CLASS_METADATA or CLASS_METADATA[kind].superseded_by:
        yield f"no type {kind!r}"
        return
    if not _ADDRESS.fullmatch(node.get("@id", "https://x/")):
        yield f"{kind} has no address as its @id"
    for name, value in node.items():
        if not name.startswith("@"):
            yield from _of_property(kind, name, value)


def _of_property(kind: str, name: str, value: Any) -> Iterator[str]:
    known = PROPERTY_BY_SCHEMA.get(name)
    if known is None or known.superseded_by:
        yield f"no property {name!r}"
    elif not {kind, *ancestry(kind)} & set(known.domains):
        yield f"{kind} has no {name}"
    else:
        for each in value if isinstance(value, list) else [value]:
            yield from _of_value(f"{kind}.{name}", each, set(known.ranges))


def _of_value(place: str, value: Any, ranges: set[str]) -> Iterator[str]:
    if isinstance(value, dict) and "@type" in value:
        if not {value["@type"], *ancestry(value["@type"])} & ranges:
            yield f"{place} takes no {value['@type']}"
        yield from _of_node(value)
    elif isinstance(value, dict):
        if set(value) != {"@id"} or not _ADDRESS.fullmatch(value["@id"]) or not ranges - set(DATATYPES):
            yield f"{place} takes no reference {value}"
    elif not _literal_types(value) & ranges:
        yield f"{place} takes no {value!r}"


def _literal_types(value: object) -> set[str]:
    """The data types, or the enumerations, that a value can be of."""
    if isinstance(value, bool):
        return {"Boolean"}
    if isinstance(value, int | float):
        return {"Number", "Integer"}
    text = str(value)
    if text.startswith(_PREFIX):
        member = ENUM_MEMBER_METADATA.get(text.removeprefix(_PREFIX))
        return set(member.types) if member else set()
    found = {"Text"} if text else set()
    found |= {"Date"} if _DATE.fullmatch(text) else set()
    found |= {"DateTime"} if _MOMENT.fullmatch(text) else set()
    return found | ({"URL"} if _ADDRESS.fullmatch(text) else set())
