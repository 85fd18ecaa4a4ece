"""Every paragraph of a source: what stands on it, or why nothing does."""

from collections.abc import Iterator
from typing import NamedTuple

from nutgraf.diagnostics import Finding
from nutgraf.model import Record, Seed
from nutgraf.provenance.comparison import Comparison, comparisons
from nutgraf.provenance.faults import uncovered_paragraph, unrecorded_quotation
from nutgraf.provenance.lock import Lock
from nutgraf.provenance.paragraphs import named
from nutgraf.provenance.silence import heard


class Covered(NamedTuple):
    """A paragraph: the records that name it, the quotations that were found in it, the reasons why it was skipped, and what is missing.

    `unrecorded` counts the stretches in quotation marks that no record has; None where no lock says. `dates` is said of a paragraph that tells
    the day of publication.
    """

    number: int
    records: tuple[Record, ...] = ()
    quotations: tuple[tuple[str, Comparison], ...] = ()
    skipped: tuple[str, ...] = ()
    unrecorded: int | None = None
    dates: bool = False

    @property
    def accounted_for(self) -> bool:
        """Whether something stands on it or a reason is given."""
        return bool(self.records or self.skipped or self.dates)


def coverage(seed: Seed, lock: Lock | None) -> tuple[Covered, ...]:
    """The paragraphs of a seed's source, in order. An entry of `skipped` that excuses words does not account for the paragraph."""
    records: dict[int, dict[str, Record]] = {}
    for telling in seed.records:
        for number in _places(telling.record):
            records.setdefault(number, {})[telling.record.id] = telling.record
    skipped: dict[int, list[str]] = {}
    for entry, _ in seed.skipped:
        for number in () if entry.words else entry.at:
            skipped.setdefault(number, []).append(entry.because)
    found: dict[int, list[tuple[str, Comparison]]] = {}
    for name, comparison in comparisons(seed, lock).items():
        for number in comparison.paragraphs:
            found.setdefault(number, []).append((name, comparison))
    return tuple(
        Covered(
            number,
            tuple(records.get(number, {}).values()),
            tuple(found.get(number, ())),
            tuple(skipped.get(number, ())),
            lock.unrecorded.get(number, 0) if lock else None,
            number in seed.source.published.at,
        )
        for number in range(1, seed.source.paragraphs + 1)
    )


def _places(record: Record) -> Iterator[int]:
    """The paragraphs that a record, its roles and what it says is known name."""
    yield from record.at
    for name in ("roles", "known"):
        for part in getattr(record, name, ()):
            yield from part.at


def coverage_findings(seed: Seed, lock: Lock | None, *, whole: bool = False) -> tuple[Finding, ...]:
    """What no record and no reason accounts for: warnings, or errors where the `whole` article is to be covered."""
    return tuple(heard(seed, _findings(seed, coverage(seed, lock), whole=whole)))


def _findings(seed: Seed, paragraphs: tuple[Covered, ...], *, whole: bool) -> Iterator[Finding]:
    bare = [each.number for each in paragraphs if not each.accounted_for]
    if bare:
        yield uncovered_paragraph.report(seed.counted, named(bare), whole=whole)
    for each in paragraphs:
        if each.unrecorded:
            yield unrecorded_quotation.counted(seed.counted, each.number, each.unrecorded, whole=whole)
