"""The quote locks beside the seeds, and what they say of seeds and prose."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from nutgraf.diagnostics import Finding
from nutgraf.engines.project import Project
from nutgraf.engines.settings import Settings
from nutgraf.model import Seed
from nutgraf.model.ids import is_well_formed
from nutgraf.provenance import Lock, check_lock, coverage_findings, read_lock


def lock_file(root: Path, seed: Seed) -> Path:
    """Where a seed's lock lies."""
    return root / "seeds" / f"{seed.source.id}.lock"


def read_locks(root: Path, seeds: tuple[Seed, ...]) -> tuple[Mapping[str, Lock], tuple[Finding, ...]]:
    """Each source's lock that there is, and what is wrong with those that can't be read."""
    locks: dict[str, Lock] = {}
    findings: list[Finding] = []
    for seed in seeds:
        file = lock_file(root, seed)
        if is_well_formed(seed.source.id) and file.is_file():
            text = file.read_bytes().decode("utf-8-sig", "replace")
            lock, found = read_lock(text, file.relative_to(root).as_posix())
            findings.extend(found)
            if lock:
                locks[seed.source.id] = lock
    return locks, tuple(findings)


def check_locks(project: Project, locks: Mapping[str, Lock], settings: Settings) -> Iterator[Finding]:
    """What is not as it was compared with the articles, and what of those nothing accounts for."""
    for seed in project.story.seeds:
        lock = locks.get(seed.source.id)
        yield from check_lock(seed, project.prose, lock)
        yield from coverage_findings(seed, lock, whole=settings.whole)
