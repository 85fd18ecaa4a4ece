"""Which fields of a record name other records, and of which kinds."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from nutgraf.model.base import Frozen, Record
from nutgraf.model.kinds import RECORDS
from nutgraf.model.party import Party
from nutgraf.read import Path

ANY = frozenset({*(kind.kind_name for kind in RECORDS), "source"})
_ACTOR = frozenset({"actor"})
_STATEMENT = frozenset({"statement"})
_ROLES = "roles"

FIELDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "by": _ACTOR,
        "for_": _ACTOR,
        "to": _ACTOR,
        "told": _ACTOR,
        "known_through": _ACTOR,
        "actors": _ACTOR,
        "involves": _ACTOR,
        "actor": _ACTOR,
        "from_": _ACTOR,
        "of": _ACTOR,
        "according_to": _ACTOR | _STATEMENT,
        "disputed_by": _STATEMENT,
        "shown_by": _STATEMENT,
        "in_": frozenset({"document"}),
        "through": frozenset({"document"}),
        "after": frozenset({"event", "document"}),
        "issue": frozenset({"issue"}),
        "about": ANY,
    }
)
"""The kinds that each referring field takes, by the field's name in the model."""


class Reference(NamedTuple):
    """One naming of a record: `path` leads to it from the naming record, in the seed's own keys; `field` is its top field."""

    target: str
    kinds: frozenset[str]
    field: str
    path: Path


def references(record: Frozen) -> Iterator[Reference]:
    """Every naming of another record in `record`, in the order of the model's fields."""
    for name, key in _referring(type(record)):
        value = getattr(record, name)
        if value is None or value == ():
            continue
        if name != _ROLES:
            yield from _in_field(value, FIELDS[name], key)
        elif isinstance(value, tuple):
            yield from _in_roles(value)


@cache
def _referring(kind: type[Frozen]) -> tuple[tuple[str, str], ...]:
    """The names and keys of a model's fields that may refer to other records."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items() if name in {*FIELDS, _ROLES})


def _in_roles(roles: tuple[Frozen, ...]) -> Iterator[Reference]:
    for index, role in enumerate(roles):
        for inner in references(role):
            yield Reference(inner.target, inner.kinds, _ROLES, (_ROLES, index, *inner.path))


def _in_field(value: object, kinds: frozenset[str], key: str) -> Iterator[Reference]:
    many = isinstance(value, tuple)
    for index, each in enumerate(value if isinstance(value, tuple) else (value,)):
        path: Path = (key, index) if many else (key,)
        if isinstance(each, str):
            yield Reference(each, kinds, key, path)
        elif isinstance(each, Party):
            yield from _in_party(each, kinds, key, path)


def _in_party(party: Party, kinds: frozenset[str], key: str, path: Path) -> Iterator[Reference]:
    if party.id:
        yield Reference(party.id, kinds, key, path)
    if party.of:
        yield Reference(party.of, FIELDS["of"], key, (*path, "of"))


def named_by(record: Record) -> frozenset[str]:
    """The ids of all records that `record` names."""
    return frozenset(reference.target for reference in references(record))
