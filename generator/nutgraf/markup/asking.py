"""What the extension asks of the story, and what it remembers of the page that is being converted."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension

from nutgraf.pages.blocks import Around, Block, Link


class Resolver(Protocol):
    """What the extension asks of the story; `page` is the asking page's Markdown file."""

    def link(self, target: str, page: str) -> Link | None:
        """Where an id leads, None for nowhere."""

    def blocks(self, spec: str, page: str, level: int, *, first: bool) -> Sequence[Block] | None:
        """What `![[spec]]` shows, its headings from `level`; `first` where its records may be at home. None where it names nothing."""

    def phrase(self, spec: str, page: str) -> str | None:
        """What `![[spec]]` shows in the middle of a text, as HTML."""

    def furniture(self, page: str) -> Around | None:
        """What stands around a page's text, None where it has nothing."""


class Seen(NamedTuple):
    """A marked link, or an embed, by its mark's number."""

    mark: int
    target: str
    embeds: bool
    home: bool = False


class Asking(Extension):
    """A resolver, asked from the page that a Markdown instance is converting; an extension for being reset with that instance, which may have others beside it."""

    def __init__(self, md: Markdown, resolver: Resolver, page: Callable[[Markdown], str]) -> None:
        super().__init__()
        self.md, self.resolver, self._page = md, resolver, page
        self.placed: set[str] = set()
        """The views placed on the page so far."""
        self.seen: list[Seen] = []
        """The marked links and embeds of the page so far."""

    def reset(self) -> None:
        """Forget the page before."""
        self.placed.clear()
        self.seen.clear()

    @property
    def page(self) -> str:
        """The Markdown file of the page that is being converted."""
        return self._page(self.md)

    def note(self, found: re.Match[str], target: str, *, embeds: bool, home: bool = False) -> None:
        """Remember a link or an embed that carries a mark."""
        if found["mark"]:
            self.seen.append(Seen(int(found["mark"]), target, embeds, home))

    def blocks(self, spec: str, parent: Element, level: int) -> Sequence[Block] | None:
        """What an embed shows as blocks in `parent`: a view's first placing at the top of its page is its home."""
        first = at_top(parent) and spec not in self.placed
        shown = self.resolver.blocks(spec, self.page, level, first=first)
        if first:
            self.placed.add(spec)
        return shown


def at_top(parent: Element) -> bool:
    """Whether what stands in an element stands at the top of its page, and not in a list, a quote or the like."""
    return parent.tag == "div" and not parent.attrib
