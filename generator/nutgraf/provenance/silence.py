"""Findings that an editor has looked at and lets stand."""

from collections.abc import Iterable, Iterator

from nutgraf.diagnostics import Finding, Span
from nutgraf.model import Seed
from nutgraf.story.grouping import grouped


def heard(seed: Seed, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that an entry around them ignores by their code; the line above it is its id's."""
    entries = grouped(
        (silence.code, path)
        for entry, path in (*((each.record, each.path) for each in seed.records), *seed.skipped)
        for silence in entry.ignore
    )
    for found in findings:
        if not any(_within(found.span, seed.tree.span(path)) for path in entries.get(found.code, ())):
            yield found


def _within(at: Span, entry: Span) -> bool:
    return entry.path == at.path and entry.line - 1 <= at.line <= entry.end_line
