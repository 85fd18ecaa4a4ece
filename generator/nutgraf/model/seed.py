"""A seed: the records of one source article, each with its place in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nutgraf.diagnostics import Span
from nutgraf.model.base import Record
from nutgraf.model.correction import Correction, Skipped
from nutgraf.model.source import Source
from nutgraf.read import Path, Tree


@dataclass(frozen=True)
class Telling:
    """One record as one source tells it; `path` leads to it in the seed's tree."""

    record: Record
    source: str
    tree: Tree
    path: Path

    def span(self, *field: str | int) -> Span:
        """Where the record, or a field of it, stands in the seed."""
        return self.tree.span((*self.path, *field))

    @property
    def id_span(self) -> Span:
        """Where the record's id stands."""
        return self.tree.key_span(self.path)


@dataclass(frozen=True)
class Declared:
    """An id that a seed declares, its record readable or not."""

    id: str
    kind: str
    span: Span


@dataclass(frozen=True)
class Seed:
    """All that one seed file says. `declared` also names the records that could not be read."""

    tree: Tree
    source: Source
    named: Declared
    """Its source's id."""
    counted: Span
    """Where the number of its source's paragraphs stands."""
    records: tuple[Telling, ...] = ()
    skipped: tuple[tuple[Skipped, Path], ...] = ()
    corrections: tuple[tuple[Correction, Path], ...] = ()
    declared: tuple[Declared, ...] = ()
    complete: bool = True
    """Whether all ids of the file are in `declared`."""
    whole: bool = True
    """Whether everything in the file could be read."""

    @property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each declared id."""
        return {each.id: each.kind for each in self.declared}

    def of_kind(self, kind: type[Record]) -> Iterator[Telling]:
        """The records of one kind, in the file's order."""
        return (telling for telling in self.records if isinstance(telling.record, kind))
