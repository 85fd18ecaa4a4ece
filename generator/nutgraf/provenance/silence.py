"""Findings that an editor has looked at and lets stand."""

from collections.abc import Iterable, Iterator

from nutgraf.diagnostics import Finding
from nutgraf.model import Seed


def heard(seed: Seed, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that an entry around them ignores by their code; the line above it is its id's."""
    entries = [(telling.span(), silence.code) for telling in seed.records for silence in telling.record.ignore]
    entries += [(seed.tree.span(path), silence.code) for skipped, path in seed.skipped for silence in skipped.ignore]
    for found in findings:
        at = found.span
        if not any(
            code == found.code and span.path == at.path and span.line - 1 <= at.line <= span.end_line
            for span, code in entries
        ):
            yield found
