"""A tree read as a seed: every record that holds is kept, every one that doesn't is a finding."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model.base import Record
from nutgraf.model.correction import Correction, Skipped
from nutgraf.model.faults import findings_of
from nutgraf.model.kinds import BY_SECTION, LISTED
from nutgraf.model.position import Position
from nutgraf.model.relation import Relation
from nutgraf.model.seed import Declared, Seed, Telling
from nutgraf.model.source import Source
from nutgraf.read import Path, Tree

SECTIONS = ("source", *BY_SECTION, "skipped", "corrections")
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass
class _Reading:
    """What has been read of one tree so far."""

    tree: Tree
    source: str = ""
    findings: list[Finding] = field(default_factory=list)
    records: list[Telling] = field(default_factory=list)
    declared: list[Declared] = field(default_factory=list)

    def parse(self, model: type[_Model], data: Any, path: Path, **extra: str) -> _Model | None:
        """One part of the tree as a model, or None and its findings."""
        if not isinstance(data, dict):
            shape = "no-value" if data is None else "wrong-shape"
            self.findings.append(finding(shape, self.tree.key_span(path), "a map of keys and values belongs here"))
            return None
        try:
            return model.model_validate({key: value for key, value in data.items() if value is not None} | extra)
        except ValidationError as error:
            self.findings.extend(findings_of(error, model, self.tree, path))
            return None
        finally:
            self.findings.extend(self._empty(data, path))

    def _empty(self, data: dict[str, Any], path: Path) -> Iterator[Finding]:
        for key, value in data.items():
            if value is None:
                yield finding(
                    "no-value",
                    self.tree.key_span((*path, key)),
                    f"`{key}` has no value",
                    "write one, or take the key out",
                )

    def section(self, name: str, shape: type) -> Any:
        """The content of a section, empty where it is missing, nothing or of the wrong shape."""
        data = self.tree.data[name] if isinstance(self.tree.data, dict) and name in self.tree.data else None
        if data is None or data == {} or data == []:
            return shape()
        if not isinstance(data, shape):
            wanted = "a list of entries that each begin with `- `" if shape is list else "a map from ids to records"
            self.findings.append(finding("wrong-shape", self.tree.key_span((name,)), f"`{name}` is {wanted}"))
            return shape()
        return data

    def named(self, model: type[Record]) -> None:
        for name, data in self.section(model.section, dict).items():
            path = (model.section, name)
            self.declared.append(Declared(name, model.kind_name, self.tree.key_span(path)))
            record = self.parse(model, data, path, id=name)
            if record:
                self.records.append(Telling(record, self.source, self.tree, path))

    def listed(self, model: type[Record]) -> None:
        for index, data in enumerate(self.section(model.section, list)):
            for name, one in _derived(model, data):
                path = (model.section, index)
                record = self.parse(model, one, path, id=name)
                if record:
                    self.declared.append(Declared(name, model.kind_name, self.tree.span(path)))
                    self.records.append(Telling(record, self.source, self.tree, path))

    def unnamed(self, model: type[_Model], section: str) -> Iterator[tuple[_Model, Path]]:
        for index, data in enumerate(self.section(section, list)):
            entry = self.parse(model, data, (section, index))
            if entry:
                yield entry, (section, index)


def _derived(model: type[Record], data: Any) -> Iterator[tuple[str, Any]]:
    """The entry of a list with its derived id, once for each actor of a position."""
    if not isinstance(data, dict):
        yield "-", data
    elif model is Relation:
        yield Relation.derived_id(*(str(data.get(key)) for key in ("from", "kind", "to"))), data
    elif isinstance(data.get("actor"), list) and data["actor"]:
        for actor in data["actor"]:
            yield Position.derived_id(str(actor), str(data.get("issue"))), data | {"actor": actor}
    else:
        yield Position.derived_id(str(data.get("actor")), str(data.get("issue"))), data


def read_seed(tree: Tree) -> tuple[Seed | None, tuple[Finding, ...]]:
    """A seed from a tree, None where it has no source that can be read; each fault is a finding."""
    if not isinstance(tree.data, dict):
        shape = "empty-seed" if tree.data is None else "wrong-shape"
        return None, (finding(shape, tree.span(()), "a seed is a map that begins with `source:`"),)
    reading = _Reading(tree)
    reading.findings.extend(_unknown_sections(tree))
    source = _source(reading)
    reading.source = source.id if source else ""
    for section, model in BY_SECTION.items():
        (reading.listed if section in LISTED else reading.named)(model)
    skipped = tuple(reading.unnamed(Skipped, "skipped"))
    corrections = tuple(reading.unnamed(Correction, "corrections"))
    if source is None:
        return None, tuple(reading.findings)
    seed = Seed(tree, source, tuple(reading.records), skipped, corrections, tuple(reading.declared))
    return seed, tuple(reading.findings)


def _source(reading: _Reading) -> Source | None:
    assert isinstance(reading.tree.data, dict)  # noqa: S101 - read_seed looked
    if "source" not in reading.tree.data:
        reading.findings.append(
            finding("empty-seed", reading.tree.span(()), "a seed begins with `source:`, the article it structures")
        )
        return None
    return reading.parse(Source, reading.tree.data["source"], ("source",))


def _unknown_sections(tree: Tree) -> Iterator[Finding]:
    assert isinstance(tree.data, dict)  # noqa: S101 - read_seed looked
    for name in tree.data.keys() - set(SECTIONS):
        advice = did_you_mean(name, SECTIONS) or f"the keys here are {', '.join(SECTIONS)}"
        yield finding("unknown-key", tree.key_span((name,)), f"unknown key '{name}'", advice)
