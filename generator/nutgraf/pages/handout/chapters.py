"""What a handout holds: chapters made of the site's own pages, less what those repeat of each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from nutgraf.model import Actor
from nutgraf.pages.embed import Embeds
from nutgraf.pages.merge import literal, markdown
from nutgraf.pages.skeletons import Page, Section
from nutgraf.pages.views import VIEWS, Entry
from nutgraf.read.front_matter import split
from nutgraf.story.addresses import Address, home
from nutgraf.story.prose import Prose

ADDRESS = "print/"
"""Where the site has the handout."""
_FIRST = (
    "index.md", "actors/index.md", "timeline.md", "positions.md", "quotes.md", "documents.md", "questions/index.md",
    "background.md", "glossary.md", "sources/index.md",
)  # fmt: skip
_LAST = ("corrections.md", "about.md")
"""Chapters that stand after the editors' own pages."""
_LEFT_OUT: Mapping[str, frozenset[str]] = {
    "index.md": frozenset({"timeline latest", "questions open", "timeline", "sources"}),
    "questions/index.md": frozenset({"questions"}),
    "sources/index.md": frozenset({"sources"}),
}
"""Views that show at a glance what the handout tells in full."""
_OF_AN_ACTOR = frozenset({"relations", "mentions"})
"""The views of an actor's page that no chapter has; on paper the links back are left out."""


@dataclass(frozen=True)
class Leaf:
    """A page of the site as part of a chapter: its path, its Markdown, and how many levels its headings stand below the site's."""

    page: str
    text: str
    depth: int
    prose: Prose | None = None


@dataclass(frozen=True)
class Chapter:
    """A chapter by its title; its first leaf begins with that as a heading."""

    title: str
    leaves: tuple[Leaf, ...]


def foreword(embeds: Embeds) -> Leaf | None:
    """The editors' own page at the handout's address: it stands before the chapters."""
    found = next((each for each in embeds.prose if Address(each.path).url == ADDRESS), None)
    return Leaf(found.path, found.body, int(found.titled), found) if found else None


def chapters(embeds: Embeds) -> tuple[Chapter, ...]:
    """The handout of a story; chapters that would be empty are left out."""
    prose = {Address(each.path).url: each for each in embeds.prose}
    pages = {each.path: each for each in embeds.pages}
    generated = {ADDRESS, *(Address(path).url for path in pages)}
    own = (_own(each) for url, each in prose.items() if url not in generated)
    first, last = ([pages[path] for path in paths if path in pages] for paths in (_FIRST, _LAST))
    made = (*_chapters(embeds, first, prose), *own, *_chapters(embeds, last, prose))
    return tuple(each for each in made if each.leaves)


def _chapters(embeds: Embeds, pages: list[Page], prose: Mapping[str, Prose]) -> Iterator[Chapter]:
    for page in pages:
        below = tuple(_leaf(embeds, each, prose, 2) for each in _below(embeds, page))
        leaf = _leaf(embeds, page, prose, 1)
        if below or leaf.prose or page.text or _kept(embeds, page):
            yield Chapter(leaf.prose.title if leaf.prose and leaf.prose.titled else page.title, (leaf, *below))


def _own(prose: Prose) -> Chapter:
    """A page of the editors' own."""
    text = prose.body if prose.titled else f"# {literal(prose.title)}\n\n{prose.body}"
    return Chapter(prose.title, (Leaf(prose.path, text, 1, prose),))


def _leaf(embeds: Embeds, page: Page, prose: Mapping[str, Prose], depth: int) -> Leaf:
    found = prose.get(Address(page.path).url)
    return Leaf(page.path, split(markdown(replace(page, sections=_kept(embeds, page)), found)).body, depth, found)


def _below(embeds: Embeds, page: Page) -> Iterator[Page]:
    """The pages of a chapter that lists its like: actors by kind as the page has them, questions in their view's order."""
    pages = {each.path: each for each in embeds.pages}
    if page.path == "actors/index.md":
        kinds = [each.spec.partition(" ")[2] for each in page.sections]
        things = sorted(embeds.story.of(Actor), key=lambda each: kinds.index(each.record.kind))
        yield from (pages[home(each).page] for each in things)
    elif page.path == "questions/index.md":
        parts = VIEWS["questions"](embeds.scope(page.path), "")
        yield from (pages[home(each.thing).page] for each in parts if isinstance(each, Entry))
    elif page.path == "sources/index.md":
        yield from (pages[home(each).page] for each in embeds.story.sources)


def _kept(embeds: Embeds, page: Page) -> tuple[Section, ...]:
    """The sections that the handout has of a page: those that show something, and that no other chapter tells in full."""
    telling = embeds.telling(page)
    return tuple(each for each in page.sections if each.spec in telling and not _repeats(page, each.spec))


def _repeats(page: Page, spec: str) -> bool:
    view = spec.partition(" ")[0]
    if page.up == "actors/index.md":
        return view in VIEWS and view not in _OF_AN_ACTOR
    return spec in _LEFT_OUT.get(page.path, ())
