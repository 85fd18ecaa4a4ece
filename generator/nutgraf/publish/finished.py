"""A finished site as the passes see it: a folder, what its pages hold, and where they come from."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import file_digest
from html import escape
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote, urlsplit

from nutgraf.diagnostics import Span
from nutgraf.publish.metadata import Metadata
from nutgraf.publish.packed import Packed
from nutgraf.publish.reading import LARGE, Reading, file_reading, reading
from nutgraf.publish.recalled import Recalled, make_anew
from nutgraf.publish.search_kinds import Kinds
from nutgraf.publish.search_sections import Section
from nutgraf.publish.spread import Beside, Spread, one_by_one, when_asked
from nutgraf.publish.text import Text, sum_of
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Own:
    """The inline scripts and styles that the theme puts on a page by itself."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


class Seen(NamedTuple):
    """What the passes ask of a page that was made ready as it was printed."""

    reading: Reading
    parts: Packed[Sequence[Any]]
    """Its sections, as plain data."""
    has_markdown: bool

    @property
    def sections(self) -> tuple[Section, ...]:
        """What search reads of it."""
        return tuple(Section(*each) for each in self.parts)


def _sum(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _linked(file: Path, target: Path, sum_: str) -> bool:
    """Whether a file whose content has this sum could be given a second name, which is done much faster than writing a new one."""
    with suppress(OSError):
        if S_ISREG(file.lstat().st_mode) and sum_of(file.read_bytes()) == sum_:
            os.link(file, target)
            return True
    return False


@dataclass(frozen=True)
class Finished:
    """A site in `folder`, not yet published; `own` tells what is the theme's own on a page, by the page's path."""

    folder: Path
    own: Callable[[str], Own]
    prose: tuple[Prose, ...] = ()
    site_url: str = ""
    kinds: Kinds = field(default_factory=Kinds)
    """What search says of what it finds."""
    name: str = "site"
    """How findings name the folder."""
    metadata: Metadata = field(default_factory=Metadata)
    """What the site tells machines."""
    spread: Spread = one_by_one
    """How passes do what they do page by page."""
    beside: Beside = when_asked
    """How one of them is done while others are."""
    recall: Recalled = make_anew
    """How they take over what was made before."""
    standing: Path | None = None
    """The site that this one will replace."""
    seen: Mapping[str, Seen] = field(default_factory=dict)
    """The pages, by their paths, that are ready and need not be looked at again."""

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file."""
        return frozenset(each.relative_to(self.folder).as_posix() for each in self.folder.rglob("*") if each.is_file())

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The path of every page, sorted."""
        return tuple(sorted(name for name in self.files if name.lower().endswith((".html", ".htm"))))

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """What stands on every page, by its path, as the engine has printed it: without the policy and the head that passes write."""
        unread = [each for each in self.pages if each not in self.seen]
        large = {each for each in unread if (self.folder / each).stat().st_size >= LARGE}
        small = [each for each in unread if each not in large]
        made = (*self.spread(small, self._reading), *map(self._large_reading, sorted(large)))
        read = {name: Reading(*each).held() for name, each in zip((*small, *sorted(large)), made, strict=True)}
        return {name: read[name] if name in read else self.seen[name].reading for name in self.pages}

    def _reading(self, name: str) -> Reading:
        file, around = self.folder / name, (self.prefix, self.site_url)
        return self.recall(("reading", _sum(file), name, *around), lambda: reading(name, file.read_bytes(), *around))

    def _large_reading(self, name: str) -> Reading:
        """A page that is read by all cores."""
        file, around = self.folder / name, (self.prefix, self.site_url)
        asked = ("reading", _sum(file), name, *around)
        return self.recall(asked, lambda: file_reading(name, file, *around, self.recall, self.spread))

    def of_page(self, what: str, page: str, make: Callable[[Path], T]) -> T:
        """What is made of a page's file (plain data), taken over from a build before where that is the same."""
        file = self.folder / page
        return self.recall((what, _sum(file)), lambda: make(file))

    def rewrite(self, path: str, parts: Iterable[bytes]) -> None:
        """Put other content in a file's place, whole or not at all: whoever does that may be killed, and another do it again."""
        new = self.folder.with_name(f"{self.folder.name}-{os.getpid()}")
        with new.open("wb") as opened:
            opened.writelines(parts)
        new.replace(self.folder / path)

    def put(self, path: str, content: bytes) -> None:
        """Write a file: the one that stands, under a second name, where that has the same content. What was put there before may be such a one, and is not touched."""
        self._put(path, sum_of(content), lambda: content)

    def put_text(self, path: str, text: Text) -> None:
        """The same of a text, which is read where it has to be written."""
        self._put(path, text.sum, text.read)

    def _put(self, path: str, sum_: str, content: Callable[[], bytes]) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        if not (self.standing and _linked(self.standing / path, target, sum_)):
            target.write_bytes(content())

    @cached_property
    def prefix(self) -> str:
        """The path under which the site is served, with slashes around it; empty where it is not known."""
        return urlsplit(self.site_url).path.rstrip("/") + "/" if self.site_url else ""

    @cached_property
    def _sources(self) -> Mapping[str, Prose]:
        return {Address(each.path).url + "index.html": each for each in self.prose}

    def place(self, page: str, *typed: str) -> Span:
        """Where one of some texts stands in the editor's file of a page; the page itself where it stands in none."""
        source = self._sources.get(page)
        written = (form for each in typed if each for form in (each, escape(each), quote(each, safe="/#?=&.:-")))
        for form in written if source else ():
            assert source  # noqa: S101 - looked at above
            offset = source.body.find(form)
            if offset >= 0:
                line = source.first_line + source.body.count("\n", 0, offset)
                column = offset - source.body.rfind("\n", 0, offset)
                return Span(source.file, line, column, line, column + len(form))
        return Span(f"{self.name}/{page}")
