"""A project on disk read, linked and checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nutgraf.diagnostics import Finding, Severity, Span, finding, tidy
from nutgraf.engines.prose import read_prose
from nutgraf.model import Seed, read_seed
from nutgraf.read import decode, read_yaml
from nutgraf.rules import check
from nutgraf.rules.book import Book
from nutgraf.story import Story, link
from nutgraf.story.prose import Prose


@dataclass(frozen=True)
class Project:
    """What a folder holds: its story, and every finding about it, sorted."""

    root: Path
    story: Story
    prose: tuple[Prose, ...]
    findings: tuple[Finding, ...]

    def failed(self, *, strict: bool) -> bool:
        """Whether there is an error, or in a strict run any finding."""
        return any(strict or each.severity is Severity.ERROR for each in self.findings)


def open_project(root: Path, content: Path | None = None, *, drafts: bool = False) -> Project:
    """The project in `root`, the folder of `mkdocs.yml`, with its prose in `content`; with `drafts`, it keeps them. No author's fault raises."""
    findings: list[Finding] = []
    seeds = tuple(_seeds(root, findings))
    prose, found = read_prose(root, content or root / "content")
    story, dates = link(seeds)
    findings.extend((*found, *check(Book(seeds, story, dates, prose))))
    if drafts:
        return Project(root, story, prose, tidy(findings))
    published = tuple(page for page in prose if not page.draft)
    return Project(root, link(map(_published, seeds))[0], published, tidy(findings))


def _seeds(root: Path, findings: list[Finding]) -> Iterator[Seed]:
    files = sorted((root / "seeds").glob("*.yaml"))
    if not files:
        findings.append(
            finding("no-seed", Span("seeds"), "no seed is here", "write the first as seeds/<its source's id>.yaml")
        )
    for file in files:
        seed, found = read_seed_text(file.read_bytes(), file.relative_to(root).as_posix())
        findings.extend(found)
        if seed:
            yield seed


def read_seed_text(content: bytes, path: str) -> tuple[Seed | None, tuple[Finding, ...]]:
    """A seed from a file's bytes, None where it can't be read."""
    text, undecoded = decode(content, path)
    if text is None:
        return None, undecoded
    tree, found = read_yaml(text, path)
    if tree is None:
        return None, found
    seed, more = read_seed(tree)
    return seed, (*found, *more)


def _published(seed: Seed) -> Seed:
    """A seed without its drafts."""
    shown = tuple(telling for telling in seed.records if not telling.record.draft)
    return Seed(seed.tree, seed.source, shown, seed.skipped, seed.corrections, seed.declared)
