"""A project's seed compared with its article, and the lock that is kept of it."""

from dataclasses import dataclass, replace
from pathlib import Path

from nutgraf.diagnostics import Finding, Severity, tidy
from nutgraf.engines.locks import lock_file, read_locks
from nutgraf.engines.project import open_project
from nutgraf.engines.settings import Settings
from nutgraf.model import Seed
from nutgraf.provenance import Change, Lock, changed_article, changes, read_article, verify, write_lock


@dataclass(frozen=True)
class Verification:
    """What a comparison found; `lock` is None where there is an error, `changed` lists what another article than before changed for us."""

    findings: tuple[Finding, ...]
    lock: Lock | None = None
    written: bool = False
    """Whether the lock's file is another than before."""
    changed: tuple[Change, ...] | None = None


def sources_of(root: Path) -> tuple[str, ...]:
    """The ids of the sources whose seeds can be read."""
    return tuple(seed.source.id for seed in open_project(root, drafts=True).story.seeds)


def verify_source(
    root: Path, content: Path, settings: Settings, source: str, article: bytes, name: str
) -> Verification:
    """Compare the seed of a source with its article's bytes, `name` being the article's file name; write the lock where nothing is wrong.

    Drafts are compared too. Where a seed has an error, that is all there is: nothing is compared.
    """
    project = open_project(root, content, drafts=True, ignore=settings.ignore)
    broken = tuple(each for each in project.findings if each.severity is Severity.ERROR)
    seeds = project.story.seeds
    seed = next((each for each in seeds if each.source.id == source), None)
    if seed is None or broken:
        return Verification(broken)
    text, unread = read_article(article, name)
    if text is None:
        return Verification(unread)
    locks, lock_faults = read_locks(root, seeds)
    others = [each for each in seeds if each is not seed]
    lock, found = verify(seed, project.prose, text, copied=settings.copied_words, seeds=others)
    findings = tidy((*(_as_asked(each, settings) for each in found), *lock_faults))
    if lock is None or any(each.severity is Severity.ERROR for each in findings):
        return Verification(findings)
    return _kept(root, seed, lock, locks.get(source), findings)


def _as_asked(found: Finding, settings: Settings) -> Finding:
    """What was passed over is an error where the whole article is to be covered."""
    passed_over = settings.whole and found.code == "unrecorded-quotation"
    return replace(found, severity=Severity.ERROR) if passed_over else found


def _kept(root: Path, seed: Seed, lock: Lock, before: Lock | None, findings: tuple[Finding, ...]) -> Verification:
    changed = changes(before, lock) if before and changed_article(before, lock) else None
    return Verification(findings, lock, write_lock(lock_file(root, seed), lock), changed)
