"""The quote lock: what a comparison of a seed with its article found, without the article. `docs/quote-lock.md` describes the file."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote

FORMAT = 1
HEADER = f"nutgraf-lock {FORMAT}"


class LockedQuotation(NamedTuple):
    """A statement's quotation: the paragraphs it stands in, how, the hash of its words, and the text fragment that leads to it."""

    at: tuple[int, ...]
    how: tuple[str, ...]
    words: str
    fragment: str | None = None


class LockedFigure(NamedTuple):
    """A figure: the paragraphs its number stands in, and the hash of what was looked for."""

    at: tuple[int, ...]
    number: str


@dataclass(frozen=True)
class Lock:
    """What was compared with the article of one source. The hashes of `texts` are of our own texts, never of the article's."""

    source: str
    fingerprint: str
    paragraphs: int
    words: int
    quotations: Mapping[str, LockedQuotation] = field(default_factory=lambda: MappingProxyType({}))
    figures: Mapping[str, LockedFigure] = field(default_factory=lambda: MappingProxyType({}))
    unrecorded: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    """For a paragraph, how many of its stretches in quotation marks no record has."""
    texts: frozenset[tuple[str, str]] = frozenset()
    """The texts of ours that were searched for copied words: what each is, and its hash."""


def lock_text(lock: Lock) -> str:
    """The lock as a file: one record a line, in an order that does not depend on the seed's."""
    return "\n".join([HEADER, *_lines(lock)]) + "\n"


def _lines(lock: Lock) -> Iterator[str]:
    yield f"article {_plain(lock.source)} fingerprint={lock.fingerprint} paragraphs={lock.paragraphs} words={lock.words}"
    for name, quotation in sorted(lock.quotations.items()):
        fragment = f" fragment={quotation.fragment}" if quotation.fragment else ""
        yield f"quote {_plain(name)} at={_joined(quotation.at)} how={'+'.join(quotation.how)} words={quotation.words}{fragment}"
    for name, figure in sorted(lock.figures.items()):
        yield f"figure {_plain(name)} at={_joined(figure.at)} number={figure.number}"
    for paragraph, number in sorted(lock.unrecorded.items()):
        yield f"unrecorded p{paragraph} stretches={number}"
    for key, words in sorted(lock.texts):
        yield f"text {_plain(key)} words={words}"


def _plain(name: str) -> str:
    """A name without spaces and the like, as in an address."""
    return quote(name, safe="/")


def _joined(paragraphs: tuple[int, ...]) -> str:
    return ",".join(map(str, paragraphs))


def write_lock(file: Path, lock: Lock) -> bool:
    """Write a lock in one step, so that nobody reads half of it; False where the file is the same already."""
    text = lock_text(lock).encode()
    with suppress(FileNotFoundError):
        if file.read_bytes() == text:
            return False
    mode = _mode(file)
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as beside:
            beside.write(text)
            beside.flush()
            os.fsync(beside.fileno())
        Path(name).chmod(mode)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _mode(file: Path) -> int:
    """The rights of the file that is there, or those that a new one gets."""
    with suppress(FileNotFoundError):
        return file.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
