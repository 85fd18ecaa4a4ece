"""A project on disk read, linked and checked."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from nutgraf.diagnostics import Finding, Severity, Span, finding, tidy
from nutgraf.engines.cores import shared
from nutgraf.engines.progress import Tell, silent
from nutgraf.engines.prose import read_prose
from nutgraf.engines.strays import strays
from nutgraf.engines.texts import text_names
from nutgraf.model import Seed, read_seed
from nutgraf.pages.recall import Memory
from nutgraf.read import decode, read_yaml
from nutgraf.read.latest import Latest
from nutgraf.read.tree import Parts
from nutgraf.rules import check
from nutgraf.rules.book import Book
from nutgraf.story import Story, link
from nutgraf.story.prose import Prose

_SEED = re.compile(r"[^.].*\.ya?ml(\.txt)?", re.IGNORECASE)
"""The name of a file that is a seed, or was meant to be one."""


@dataclass(frozen=True)
class Project:
    """What a folder holds: its story, and every finding about it, sorted."""

    root: Path
    story: Story
    prose: tuple[Prose, ...]
    findings: tuple[Finding, ...]


def open_project(
    root: Path,
    content: Path | None = None,
    *,
    drafts: bool = False,
    ignore: Collection[str] = (),
    tell: Tell = silent,
    memory: Memory | None = None,
) -> Project:
    """The project in `root`, the folder of `mkdocs.yml`, with its prose in `content`; with `drafts`, it keeps them.

    No author's fault raises. Warnings whose codes are in `ignore` are left out. `tell` is called with what is done next.
    `memory` has what builds before read.
    """
    folder = content or root / "content"
    if strayed := tidy(strays(root, folder)):
        return Project(root, link(())[0], (), strayed)
    tell("reading seeds")
    seeds, findings, unread = _seeds(root)
    tell("reading prose")
    prose, found = read_prose(root, folder, memory)
    tell("linking the story")
    story, dates = link(seeds)
    files = frozenset(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())
    tell("checking by the rules")
    checked = check(Book(seeds, story, dates, prose, files, text_names(root), unread), shared)
    kept = tidy(each for each in (*findings, *found, *checked) if not _ignored(each, ignore))
    if drafts:
        return Project(root, story, prose, kept)
    published = tuple(page for page in prose if not page.draft)
    drafted = any(telling.record.draft for seed in seeds for telling in seed.records)
    return Project(root, link(map(_published, seeds))[0] if drafted else story, published, kept)


def _ignored(found: Finding, ignore: Collection[str]) -> bool:
    return found.severity is Severity.WARNING and found.code in ignore


def _seeds(root: Path) -> tuple[tuple[Seed, ...], tuple[Finding, ...], bool]:
    """Every seed that can be read, what is wrong with each, and whether there is one that can't be, or none at all."""
    files = sorted(file for file in (root / "seeds").rglob("*") if file.is_file() and _SEED.fullmatch(file.name))
    paths = [file.relative_to(root).as_posix() for file in files]
    if not files:
        advice = "write the first as seeds/<its source's id>.yaml"
        return (), (finding("no-seed", Span("seeds"), "no seed is here", advice),), True
    read = _latest.all([(file.read_bytes(), (path,)) for file, path in zip(files, paths, strict=True)], shared)
    seeds = tuple(seed for seed, _ in read if seed)
    return seeds, tuple(each for _, found in read for each in found), len(seeds) < len(read)


def read_seed_text(content: bytes, path: str) -> tuple[Seed | None, tuple[Finding, ...]]:
    """A seed from a file's bytes, None where it can't be read."""
    text, undecoded = decode(content, path)
    if text is None:
        return None, undecoded
    tree, found = read_yaml(text, path)
    if tree is None:
        return None, found
    seed, more = read_seed(tree)
    tree.rest(partial(_parts, content, path))
    return seed, (*found, *more)


def _parts(content: bytes, path: str) -> Parts:
    """The parts of a seed that could be read before."""
    tree, _ = read_yaml(decode(content, path)[0] or "", path)
    assert tree  # noqa: S101 - it could
    return Parts(tree.data, tree.values, tree.keys)


_latest = Latest(read_seed_text)


def _published(seed: Seed) -> Seed:
    """A seed without its drafts."""
    shown = tuple(telling for telling in seed.records if not telling.record.draft)
    return replace(seed, records=shown)
