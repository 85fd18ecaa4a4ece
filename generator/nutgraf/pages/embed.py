"""Embeds and links of a page resolved against the story."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from jinja2 import Environment, Template
from markupsafe import Markup

from nutgraf.model import Record
from nutgraf.pages.blocks import Around, Block, Fragment, Heading, Link, packed, unpacked
from nutgraf.pages.cards import card, source_card
from nutgraf.pages.citation import citations
from nutgraf.pages.furniture import FRONT, head
from nutgraf.pages.provenance import Provenance
from nutgraf.pages.recall import Memory, Recall
from nutgraf.pages.scope import Scope
from nutgraf.pages.skeletons import Page
from nutgraf.pages.state import state_day
from nutgraf.pages.trace import Linked, Trace
from nutgraf.pages.views import VIEWS, Divider, Entry, Fold, Lines, Part
from nutgraf.pages.views.named import named
from nutgraf.story import Story, Thing
from nutgraf.story.addresses import home
from nutgraf.story.embed import fault, parted
from nutgraf.story.former import former_ids
from nutgraf.story.grouping import grouped
from nutgraf.story.prose import Prose
from nutgraf.story.state import state
from nutgraf.words import Words

T = TypeVar("T")


@dataclass(frozen=True)
class Embeds:
    """What any page of a story may link and show; `pages` are the generated ones, where records have their homes."""

    story: Story
    words: Words
    templates: Environment
    pages: tuple[Page, ...] = ()
    prose: tuple[Prose, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)
    recall: Recall | None = field(default=None, repr=False, compare=False)
    """What was made by builds before; `story` and `provenance` are then those of its trace."""
    site: str = ""
    """The site's title."""
    version: str = ""
    """A mark that is another whenever the changes that the site tells of are."""
    _told: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    """What is known already of which views of which pages show anything."""
    _forms: dict[str, Template] = field(default_factory=dict, repr=False, compare=False)

    def scope(self, page: str) -> Scope:
        """The story seen from a page."""
        return Scope(self.story, self.words, page, self._linked, self.provenance)

    def with_memory(self, memory: Memory, given: str) -> "Embeds":
        """The same with what builds before made; `given` names the state of words and templates."""
        trace = Trace(self.story, self.provenance, self._linked)
        return replace(
            self, story=trace.story, provenance=trace.provenance, recall=Recall(trace, memory, given), _told={}
        )

    @cached_property
    def _linked(self) -> Linked:
        """For each id, where prose links it."""
        if self.recall:
            return self.recall.trace.linked
        return grouped((link.target, (page, link)) for page in self.prose for link in page.wikilinks if not link.embeds)

    def _is_home(self, page: str, spec: str) -> bool:
        """Whether records are at home in a view on a page."""
        return page in self._by_path and any(each.spec == spec for each in self._by_path[page].sections)

    def link(self, target: str, page: str) -> Link | None:
        """Where an id leads from a page, None where there is no such id."""
        thing = self.story.things.get(target) or self.story.source(target)
        if thing is None:
            return None
        ref = self.scope(page).ref(thing)
        return Link(ref.href, ref.text, thing.kind if isinstance(thing, Thing) else "source")

    def blocks(self, spec: str, page: str, level: int, *, first: bool = True) -> tuple[Block, ...] | None:
        """What `![[spec]]` shows on a page, headings from `level`; None where it shows nothing that there is.

        `first` is said of the page's first embed of the kind at its top: there records may be at home.
        """
        return self._recalled(spec, page, level, at_home=first and self._is_home(page, spec))

    def _recalled(self, spec: str, page: str, level: int, *, at_home: bool) -> tuple[Block, ...] | None:
        """What an embed shows, taken over from a build before where it is still the same."""
        if self.recall is None:
            return self._show(spec, page, level, at_home=at_home)
        asked = ("blocks", spec, page, level, at_home)
        return unpacked(self.recall.value(asked, lambda: packed(self._show(spec, page, level, at_home=at_home))))

    def telling(self, page: Page) -> tuple[str, ...]:
        """The views of a generated page that show anything where they stand: a record always, a view where it has parts."""
        if page.path not in self._told:
            self.remember(page.path, self.made(("telling", page.path), lambda: self._telling(page)))
        return self._told[page.path]

    def remember(self, page: str, telling: Iterable[str]) -> None:
        """Take over what another process knows of a page."""
        self._told[page] = tuple(telling)

    def _telling(self, page: Page) -> list[str]:
        shown = ((each.spec, self.blocks(each.spec, page.path, each.level)) for each in page.sections)
        return [spec for spec, blocks in shown if blocks not in (None, self._nothing)]

    def made(self, asked: tuple[object, ...], make: Callable[[], Any]) -> Any:
        """What `make` makes (plain data) of what is asked, of the story and of a page's frame; taken over where that is all the same.

        The second thing asked is the page's path.
        """
        if self.recall is None:
            return make()
        return self.recall.value((*asked, *self._around(str(asked[1]))), make)

    def together(self, asked: Sequence[tuple[object, ...]], make: Callable[[], T]) -> T:
        """What `make` makes of several things, of which each is asked as `made` asks it: where none of them has changed they need not be looked up one by one."""
        if self.recall is None:
            return make()
        made: T = self.recall.value(self._together(asked), make)
        return made

    def known(self, asked: Sequence[tuple[object, ...]]) -> Any | None:
        """What `together` would take over; None where it would make anything, or nothing."""
        return self.recall.known(self._together(asked)) if self.recall else None

    def _together(self, asked: Sequence[tuple[object, ...]]) -> tuple[object, ...]:
        return ("together", *((*each, *self._around(str(each[1]))) for each in asked))

    def see_to(self, asked: tuple[object, ...], make: Callable[[], Any]) -> None:
        """Have the same made and kept, for when it is asked for."""
        if self.recall:
            self.recall.see_to((*asked, *self._around(str(asked[1]))), make)

    def _around(self, page: str) -> tuple[object, ...]:
        """All that goes into a page besides its text, words, templates, and what is looked up in the story."""
        return self._by_path.get(page), self.site, self.version, self._state, self._day

    def furniture(self, page: str) -> Around | None:
        """What stands around the text of a generated page."""
        found = self._by_path.get(page)
        if found is None:
            return None
        shown = head(self.scope(page), found, self._state)
        above, below = (self._print(name, head=shown) for name in ("kicker", "dateline"))
        forms = citations(self.words, page, found.title, self.site, shown.state)
        end = self._print("page_end", citations=forms, version=self.version, day=self._day)
        return Around(above, below, end, front=page == FRONT)

    @cached_property
    def _state(self) -> str:
        return state_day(self.story, self.words)

    @cached_property
    def _day(self) -> str:
        return state(self.story) or ""

    @cached_property
    def _by_path(self) -> Mapping[str, Page]:
        return {each.path: each for each in self.pages}

    @cached_property
    def _nothing(self) -> tuple[Block, ...]:
        """What a view without parts shows."""
        return (self._print("nothing", text=self.words("nothing")),)

    def _show(self, spec: str, page: str, level: int, *, at_home: bool) -> tuple[Block, ...] | None:
        if fault(self.story, spec):
            return None
        scope = self.scope(page)
        name, argument = parted(spec)
        if name not in VIEWS:
            return (self._one(scope, name),)
        parts = list(VIEWS[name](scope, argument))
        return tuple(self._blocks(scope, parts, level, at_home=at_home)) if parts else self._nothing

    def phrase(self, spec: str, page: str) -> str | None:
        """What `![[spec]]` shows in the middle of a sentence, as HTML: a record's link, or those of a view's records."""
        if fault(self.story, spec):
            return None
        scope = self.scope(page)
        name, argument = parted(spec)
        if name not in VIEWS:
            return self._print("phrase", items=scope.refs([name])).html
        return self._print("phrase", items=tuple(named(scope, VIEWS[name](scope, argument)))).html

    def _one(self, scope: Scope, name: str) -> Fragment:
        """A record by itself: never at home, but on a page that is all its own."""
        source = self.story.source(name)
        if source and name not in self.story.things:
            return self._print("card", card=source_card(scope, source))
        thing = self.story.things[name]
        address = home(thing)
        return self._card(scope, thing, titled=address.page != scope.page or bool(address.anchor), whole=True)

    def _blocks(self, scope: Scope, parts: list[Part], level: int, *, at_home: bool) -> Iterator[Block]:
        for part in parts:
            if isinstance(part, Entry):
                yield from self._entry(scope, part, level + part.depth, at_home=at_home)
            elif isinstance(part, Divider):
                yield Heading(level, part.title, part.id) if at_home else self._print("divider", text=part.title)
            elif isinstance(part, Lines):
                yield self._print("lines", lines=part)
            elif isinstance(part, Fold):
                yield self._fold(scope, part, at_home=at_home)
            else:
                yield self._print(part.template, **part.values)

    def _fold(self, scope: Scope, fold: Fold, *, at_home: bool) -> Fragment:
        """Parts that open in place; their address is there once on a page."""
        inside = (
            each.html for each in self._blocks(scope, list(fold.parts), 6, at_home=False) if isinstance(each, Fragment)
        )
        body = Markup("\n".join(inside))  # noqa: S704 - what templates of the theme printed
        return self._print("fold", title=fold.title, aside=fold.aside, id=fold.id if at_home else "", body=body)

    def _entry(self, scope: Scope, entry: Entry, level: int, *, at_home: bool) -> Iterator[Block]:
        """A record in a view: under a heading of its own where this is its home, else with a link there."""
        thing, address = entry.thing, home(entry.thing)
        if at_home and address.page == scope.page and address.anchor:
            yield Heading(level, scope.title(thing), thing.id, scope.label(thing))
            yield from (self._print("anchor", id=old) for old in former_ids(self.story, thing))
            yield self._card(scope, thing, titled=False, whole=True)
        else:
            yield self._card(scope, thing, titled=True, whole=False, inside=entry.inside)

    def _card(self, scope: Scope, thing: Thing[Record], *, titled: bool, whole: bool, inside: bool = False) -> Fragment:
        """A record's card; on pages of the whole story, which show many, each is kept by itself."""

        def html() -> str:
            told = self.story.things.get(thing.id, thing)
            shown = card(scope, told, titled=titled, whole=whole, inside=whole or inside)
            if thing.kind not in self._forms:
                self._forms[thing.kind] = self.templates.select_template([f"{thing.kind}.html", "card.html"])
            return self._forms[thing.kind].render(card=shown, words=self.words)

        page = self._by_path.get(scope.page)
        if self.recall is None or page is None or page.up:
            return Fragment(html())
        return Fragment(self.recall.value(("card", thing.id, scope.page, titled, whole, inside), html))

    def _print(self, template: str, **values: object) -> Fragment:
        return Fragment(self.templates.get_template(f"{template}.html").render(values, words=self.words))
