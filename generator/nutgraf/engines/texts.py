"""Articles' texts beside the seeds, as far as their licences let them be shown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from nutgraf.diagnostics import Finding
from nutgraf.model import Seed
from nutgraf.model.ids import is_well_formed
from nutgraf.model.licence import is_open
from nutgraf.provenance import Article, Lock, read_article
from nutgraf.provenance.faults import foreign_text

_TEXT = re.compile(r"(?!.*\.ya?ml\.txt$).*\.(txt|md|markdown|x?html?)", re.IGNORECASE)
"""The name of a file that holds an article, and is no seed under a wrong name."""


def text_names(root: Path) -> frozenset[str]:
    """The paths of what may be an article's text in `seeds/`."""
    files = (each for each in (root / "seeds").rglob("*") if _TEXT.fullmatch(each.name) and each.is_file())
    return frozenset(each.relative_to(root).as_posix() for each in files)


def read_texts(
    root: Path, seeds: Iterable[Seed], locks: Mapping[str, Lock]
) -> tuple[Mapping[str, Article], tuple[Finding, ...]]:
    """Each source's article, where its licence is open and its text lies beside the seed, and what is wrong with those that don't fit."""
    texts: dict[str, Article] = {}
    findings: list[Finding] = []
    for seed in (each for each in seeds if is_well_formed(each.source.id)):
        path = f"seeds/{seed.source.id}.txt"
        if is_open(seed.source.licence) and (root / path).is_file():
            article, found = read_article((root / path).read_bytes(), path)
            found = (*found, *_foreign(article, path, seed, locks.get(seed.source.id)))
            findings.extend(found)
            if article and not found:
                texts[seed.source.id] = article
    return texts, tuple(findings)


def _foreign(article: Article | None, path: str, seed: Seed, lock: Lock | None) -> Iterator[Finding]:
    if article and len(article.paragraphs) != seed.source.paragraphs:
        yield foreign_text.other_length(path, len(article.paragraphs), seed.source.paragraphs)
    elif article and lock and lock.source == seed.source.id and lock.fingerprint != article.fingerprint:
        yield foreign_text.other_words(path)
