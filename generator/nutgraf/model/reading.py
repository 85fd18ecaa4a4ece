"""A tree read as a seed: every record that holds is kept, every one that doesn't is a finding."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from nutgraf.diagnostics import Finding, finding
from nutgraf.model.actor import Actor
from nutgraf.model.base import Record
from nutgraf.model.correction import Correction, Skipped
from nutgraf.model.faults import findings_of, keys_of
from nutgraf.model.fields import shown
from nutgraf.model.kinds import BY_SECTION, LISTED
from nutgraf.model.misplaced import fitting, is_record, misplaced
from nutgraf.model.nothing import nothings, without_nothing
from nutgraf.model.position import Position
from nutgraf.model.relation import Relation
from nutgraf.model.sections import Sections
from nutgraf.model.seed import Declared, Seed, Telling
from nutgraf.model.source import UNKNOWN, Source
from nutgraf.read import Path, Tree

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass
class _Reading:
    """What has been read of one tree so far."""

    tree: Tree
    sections: Sections
    source: str = ""
    whole: bool = True
    findings: list[Finding] = field(default_factory=list)
    records: list[Telling] = field(default_factory=list)
    declared: list[Declared] = field(default_factory=list)

    def parse(self, model: type[_Model], data: Any, path: Path, **extra: str) -> _Model | None:
        """One part of the tree as a model, or None and its findings."""
        if not isinstance(data, dict):
            shape, what = ("no-value", "nothing") if data is None else ("wrong-shape", shown(data))
            message = f"{what} stands where a map of keys and values belongs"
            advice = "write its keys below it, each in a line of its own"
            self.findings.append(finding(shape, self.tree.key_span(path), message, advice))
            self.whole = False
            return None
        self.findings.extend(self._nothing((*path, *each)) for each in nothings(data))
        try:
            return model.model_validate(without_nothing(data) | extra)
        except ValidationError as error:
            self.findings.extend(findings_of(error, model, self.tree, path, data))
            self.whole = False
            return None

    def _nothing(self, path: Path) -> Finding:
        what = "this entry of the list" if isinstance(path[-1], int) else f"`{path[-1]}`"
        return finding("no-value", self.tree.key_span(path), f"{what} has no value", "write one, or take it out")

    def named(self, model: type[Record]) -> None:
        for key, records in self.sections.of(model.section, dict):
            self.take(records, key, model, before=model)

    def take(self, records: Mapping[str, Any], key: str, model: type[Record], before: type[Record] | None) -> None:
        """The records under a key, each as the kind that it has the keys of; `before` is that of the one before."""
        for name, data in records.items():
            path = (key, name)
            kind, span = fitting(model, data), self.tree.key_span(path)
            if kind is not before and (kind is not model or before is None):
                self.findings.append(misplaced(name, key, kind, span))
            before = kind
            self.declared.append(Declared(name, kind.kind_name, span))
            self.keep(self.parse(kind, data, path, id=name), path)

    def listed(self, model: type[Record]) -> None:
        for key, records in self.sections.of(model.section, list):
            for index, data in enumerate(records):
                for name, one in _derived(model, data):
                    path = (key, index)
                    if name:
                        self.declared.append(Declared(name, model.kind_name, self.tree.span(path)))
                    self.keep(self.parse(model, one, path, id=name), path)

    def keep(self, record: Record | None, path: Path) -> None:
        if record:
            self.records.append(Telling(record, self.source, self.tree, path))

    def unnamed(self, model: type[_Model], section: str) -> Iterator[tuple[_Model, Path]]:
        for key, entries in self.sections.of(section, list):
            for index, data in enumerate(entries):
                entry = self.parse(model, data, (key, index))
                if entry:
                    yield entry, (key, index)


def _derived(model: type[Record], data: Any) -> Iterator[tuple[str, Any]]:
    """The entry of a list with its derived id, empty where it can't be told; once for each actor of a position."""
    if not isinstance(data, dict):
        yield "", data
    elif model is Relation:
        ends = [data.get(key) for key in ("from", "kind", "to")]
        yield Relation.derived_id(*map(str, ends)) if _all_texts(ends) else "", data
    else:
        actors = data.get("actor")
        for actor in actors if isinstance(actors, list) and actors else [actors]:
            ends = [actor, data.get("issue")]
            one = data | {"actor": actor} if isinstance(actors, list) and actors else data
            yield Position.derived_id(*map(str, ends)) if _all_texts(ends) else "", one


def _all_texts(values: list[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def read_seed(tree: Tree) -> tuple[Seed | None, tuple[Finding, ...]]:
    """A seed from a tree, None where the tree is no map; each fault is a finding. A source that can't be read has a stand-in."""
    if not isinstance(tree.data, dict):
        shape = "empty-seed" if tree.data is None else "wrong-shape"
        advice = "begin with `source:`, and under it the article that it structures"
        return None, (finding(shape, tree.span(()), "this is no map that begins with `source:`", advice),)
    reading = _Reading(tree, Sections(tree, tree.data))
    source = _source(reading, tree.data)
    reading.source = source.id
    for key in reading.sections.keys("source"):
        if isinstance(written := tree.data[key], dict):
            reading.take({name: each for name, each in written.items() if is_record(each)}, key, Actor, before=None)
    for section, model in BY_SECTION.items():
        (reading.listed if section in LISTED else reading.named)(model)
    skipped = tuple(reading.unnamed(Skipped, "skipped"))
    corrections = tuple(reading.unnamed(Correction, "corrections"))
    records, declared, sections = tuple(reading.records), tuple(reading.declared), reading.sections
    named = Declared(source.id, "source", tree.span(("source", "id")))
    counted = tree.span(("source", "paragraphs"))
    seed = Seed(tree, source, named, counted, records, skipped, corrections, declared, sections.complete, reading.whole)
    return seed, (*sections.findings, *reading.findings)


def _source(reading: _Reading, data: Mapping[str, Any]) -> Source:
    keys = reading.sections.keys("source")
    if not keys:
        message, advice = "`source` is missing here", "begin with `source:`, the article that it structures"
        reading.findings.append(finding("empty-seed", reading.tree.span(()), message, advice))
        return _stand_in(reading.tree, {})
    written = data[keys[0]]
    written = (
        {key: each for key, each in written.items() if not is_record(each)} if isinstance(written, dict) else written
    )
    return reading.parse(Source, written, (keys[0],)) or _stand_in(reading.tree, written)


def _stand_in(tree: Tree, written: Any) -> Source:
    """A source that can't be read, with the keys that can, so that the rest of its seed is looked at."""
    named = {
        "id": PurePosixPath(tree.path).stem,
        "publisher": "?",
        "language": "en",
        "published": UNKNOWN,
        "paragraphs": 100_000,
    }
    known = set(keys_of(Source))
    kept = (
        {key: value for key, value in without_nothing(written).items() if key in known}
        if isinstance(written, dict)
        else {}
    )
    try:
        return Source.model_validate(named | kept)
    except ValidationError as error:
        faulty = {fault["loc"][0] for fault in error.errors()}
        return Source.model_validate(named | {key: value for key, value in kept.items() if key not in faulty})
