"""A finished site as the passes see it: a folder, its pages read once, and where they come from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Protocol, TypeVar
from urllib.parse import quote, urlsplit

from nutgraf.diagnostics import Span
from nutgraf.publish.html import Page, Tag, read_page
from nutgraf.publish.metadata import Metadata
from nutgraf.publish.search_kinds import Kinds
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose

T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """How the same work is done on many items, perhaps on several at a time, perhaps twice: what it makes of each, in their order."""

    def __call__(self, items: Sequence[T], work: Callable[[T], R], /) -> list[R]:
        """The results."""


def one_by_one(items: Sequence[T], work: Callable[[T], R]) -> list[R]:
    """The results, made one after the other."""
    return list(map(work, items))


@dataclass(frozen=True)
class Own:
    """The inline scripts and styles that the theme puts on a page by itself."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


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

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file."""
        return frozenset(each.relative_to(self.folder).as_posix() for each in self.folder.rglob("*") if each.is_file())

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page by its path."""
        names = sorted(name for name in self.files if name.lower().endswith((".html", ".htm")))
        return {name: read_page((self.folder / name).read_text(encoding="utf-8")) for name in names}

    @cached_property
    def tags(self) -> Mapping[int, Tag]:
        """The elements of all pages by their `id()`: pages share those that are alike, so that each need be looked at once."""
        return {id(tag): tag for page in self.pages.values() for tag in page.tags}

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
