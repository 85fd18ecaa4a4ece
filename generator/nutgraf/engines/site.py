"""A project made into what any engine can build: Markdown pages in an order, other files, and what links and embeds ask."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from html import escape
from pathlib import Path
from posixpath import dirname, relpath
from typing import TypeVar

from nutgraf.engines import handout
from nutgraf.engines.cores import beside, nothing, shared, unheeded
from nutgraf.engines.project import Project
from nutgraf.engines.scratch import scratch
from nutgraf.engines.theme import Theme, fingerprint
from nutgraf.pages.embed import Embeds
from nutgraf.pages.handout.chapters import ADDRESS
from nutgraf.pages.merge import markdown
from nutgraf.pages.provenance import Provenance
from nutgraf.pages.recall import Memory
from nutgraf.pages.skeletons import Page, skeletons
from nutgraf.provenance import Article, Lock
from nutgraf.publish.cards_json import PATH as CARDS
from nutgraf.publish.cards_json import cards_text
from nutgraf.publish.changes_json import PATH as CHANGES
from nutgraf.publish.changes_json import changes_text, version
from nutgraf.publish.feeds import Feed, feed_files, feed_of
from nutgraf.publish.listing import Listing, listings
from nutgraf.publish.masthead import Masthead
from nutgraf.publish.metadata import Metadata, metadata
from nutgraf.publish.search_kinds import Kinds, kinds_of
from nutgraf.publish.story_json import story_text
from nutgraf.publish.story_schema import story_schema_text
from nutgraf.story import Story
from nutgraf.story.addresses import Address, home
from nutgraf.story.prose import Prose
from nutgraf.words import Words

T = TypeVar("T")
R = TypeVar("R")

STORY = "data/story.json"
TEXTS = (STORY, CARDS)
"""The files of the whole story that are texts of their own, and no pages."""
_CLOSING = ("corrections.md", "about.md")
"""Pages that stand after the editor's own in the nav."""


@dataclass(frozen=True)
class SitePage:
    """A generated page as Markdown at its path in `content/`, or at that of the editor's file that has its address."""

    path: str
    file: str
    markdown: str
    in_nav: bool


@dataclass(frozen=True)
class Site:
    """All that an engine builds besides the editor's own pages; `nav` are the paths of the nav in its order."""

    pages: tuple[SitePage, ...]
    data: Mapping[str, str]
    """Small files made of facts alone, by their path in the site."""
    nav: tuple[str, ...]
    embeds: Embeds
    feed: Feed
    theme: Theme
    title: str
    root: Path

    @property
    def files(self) -> Mapping[str, str | Path]:
        """All files besides the pages, by their path in the site: their text, or where that lies."""
        return {**self.data, **{path: make() for path, make in self.large.items()}}

    @property
    def large(self) -> Mapping[str, Callable[[], str | Path]]:
        """Those of them that tell the whole story at once, each made when it is asked for first."""
        return {
            STORY: lambda: self.text(STORY),
            CARDS: lambda: self.text(CARDS),
            handout.PAGE: lambda: self._handout[handout.PAGE],
            handout.FILE: lambda: self._handout[handout.FILE],
        }

    def text(self, path: str) -> Path:
        """Where one of `TEXTS` lies, whichever process has made it."""
        file = self.folder / path.replace("/", "-")
        if not file.exists():
            story = path == STORY
            made = (
                story_text(self.embeds.story, self.title)
                if story
                else cards_text(self.embeds.scope("index.md"), self.embeds.made)
            )
            written = file.with_suffix(f".{os.getpid()}")
            written.write_text(made, encoding="utf-8", newline="")
            written.replace(file)
        return file

    @cached_property
    def folder(self) -> Path:
        """Where what is large lies until it is published: forked processes have the same once it was asked for."""
        return scratch(self)

    @cached_property
    def _handout(self) -> Mapping[str, Path]:
        return handout.handout(self.embeds, self.spread, self.theme, self.title, self.root, self.folder)

    def spread(self, items: Sequence[T], work: Callable[[T], R], tell: Callable[[int], None] = unheeded) -> list[R]:
        """The results of the same work on many items, by all cores; what one makes for the next build is kept. `tell` hears how many were begun."""
        leave = self.embeds.recall.memory.flush if self.embeds.recall else nothing
        leave()
        return shared(items, work, leave, tell)

    def beside(self, work: Callable[[], R]) -> Callable[[], R]:
        """The result of work that is done by another process meanwhile; what that makes for the next build is kept."""
        leave = self.embeds.recall.memory.flush if self.embeds.recall else nothing
        leave()
        return beside(work, leave)

    def recall(self, asked: tuple[object, ...], make: Callable[[], R]) -> R:
        """What `make` makes (plain data) of nothing but what is asked, taken over where a build before made it."""
        recall = self.embeds.recall
        made: R = recall.of_text(asked, make) if recall else make()
        return made

    def rest(self, *, forgetting: bool = False) -> None:
        """Have all that was made written for the next build; `forgetting` what no recent one used."""
        if recall := self.embeds.recall:
            (recall.memory.close if forgetting else recall.memory.flush)()

    def feeds(self, site_url: str | None) -> Mapping[str, str]:
        """The feeds by their paths in the site; none where it is not known at which address that stands."""
        return feed_files(self.feed, site_url) if site_url else {}

    def metadata(self, masthead: Masthead) -> Metadata:
        """What the site tells machines under a masthead."""
        return metadata(self.embeds, masthead, self._listings(masthead.description))

    @cached_property
    def _listings(self) -> Callable[[str], tuple[Listing, ...]]:
        """The site's pages by what it says of itself."""
        return cache(partial(listings, self.embeds))

    @property
    def kinds(self) -> Kinds:
        """What search says of what it finds."""
        return kinds_of(self.embeds.story, self.theme.words)

    @property
    def styles(self) -> Mapping[str, str]:
        """The styles inside files that need no other, by the files' paths in the site."""
        return {handout.FILE: handout.style(self.theme)}


def make_site(
    project: Project,
    theme: Theme,
    title: str,
    locks: Mapping[str, Lock],
    texts: Mapping[str, Article],
    memory: Memory | None = None,
) -> Site:
    """The site of a project under its title, with the quote locks of its sources and the articles that may be shown; `memory` has what builds before made."""
    linked = frozenset(link.target for page in project.prose for link in page.wikilinks if not link.embeds)
    generated = skeletons(project.story, theme.words, linked)
    titles = {Address(page.path).url: page.title for page in generated}
    own = tuple(_entitled(page, titles.get(Address(page.path).url)) for page in project.prose)
    prose = {Address(page.path).url: page for page in own}
    pages = tuple(_page(each, prose.get(Address(each.path).url), theme.words) for each in generated)
    provenance = Provenance(project.story.seeds, locks, texts)
    embeds = Embeds(project.story, theme.words, theme.fragments, generated, own, provenance)
    feed = feed_of(embeds.scope("index.md"), title)
    changed = changes_text(feed.changes)
    data = {"data/story.schema.json": story_schema_text(), CHANGES: changed, **dict(_redirects(project.story))}
    embeds = replace(embeds, site=title, version=version(changed))
    if memory:
        embeds = embeds.with_memory(memory, fingerprint(theme))
    return Site(pages, data, _nav(generated, project), embeds, feed, theme, title, project.root)


def _page(page: Page, prose: Prose | None, words: Words) -> SitePage:
    file = prose.path if prose else page.path
    below = f"{_handout_links(file, words)}\n{words('about_visits')}" if page.path == "about.md" else ""
    return SitePage(page.path, file, markdown(page, prose) + below, page.in_nav)


def _handout_links(file: str, words: Words) -> str:
    """Where the whole story can be had in one piece, as seen from a page's file."""
    links = {
        name: relpath(path, dirname(file) or ".") for name, path in (("page", handout.PAGE), ("file", handout.FILE))
    }
    return f"\n## {words('handout.title')} {{ #handout }}\n\n{words('handout.links', **links)}\n"


def _entitled(page: Prose, title: str | None) -> Prose:
    """Prose at a generated address without a heading of its own goes by that page's title."""
    return replace(page, title=title) if title and not page.titled else page


def _nav(generated: tuple[Page, ...], project: Project) -> tuple[str, ...]:
    """The generated sections, then the editor's own pages, then what a reader looks for last."""
    prose = {url: page.path for page in project.prose if (url := Address(page.path).url) != ADDRESS}
    sections = [(page, prose.pop(Address(page.path).url, page.path)) for page in generated]
    shown = [file for page, file in sections if page.in_nav and page.path not in _CLOSING]
    closing = [file for page, file in sections if page.in_nav and page.path in _CLOSING]
    return (*shown, *prose.values(), *closing)


def _redirects(story: Story) -> Iterator[tuple[str, str]]:
    """A page at each address that an actor or a question had before."""
    for thing in story.things.values():
        if not home(thing).anchor:
            for old in (old for record in thing.records() for old in record.was):
                if old not in story.things:
                    yield f"{thing.kind}s/{old}/index.html", _redirect(f"../{thing.id}/", thing.record.heading)


def _redirect(href: str, title: str) -> str:
    link, name = escape(href), escape(title)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name}</title>'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={link}">'
        f'<link rel="canonical" href="{link}"></head><body><main><a href="{link}">{name}</a></main></body></html>\n'
    )
