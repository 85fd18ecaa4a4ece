"""Embeds and links of a page resolved against the story."""

from dataclasses import dataclass

from jinja2 import Environment

from nutgraf.model import Record
from nutgraf.pages.addresses import Address, home, name_of
from nutgraf.pages.blocks import Block, Fragment, Heading
from nutgraf.pages.cards import card, title
from nutgraf.pages.scope import Scope
from nutgraf.pages.views import VIEWS
from nutgraf.story import Story, Thing
from nutgraf.words import Words

_LISTS = frozenset({"actors"})


@dataclass(frozen=True)
class Embeds:
    """What any page of a story may link and show."""

    story: Story
    words: Words
    templates: Environment

    def address(self, target: str) -> tuple[Address, str, str] | None:
        """An id's home, name and kind, None where there is no such id."""
        thing = self.story.things.get(target) or self.story.source(target)
        if thing is None:
            return None
        return home(thing), name_of(thing), thing.kind if isinstance(thing, Thing) else "source"

    def blocks(self, spec: str, page: str, level: int) -> tuple[Block, ...] | None:
        """What `![[spec]]` shows on a page, headings from `level`; None where it names neither a record nor a view."""
        scope = Scope(self.story, self.words, page)
        name, _, argument = spec.partition(" ")
        if spec in self.story.things:
            return (self._card(scope, self.story.things[spec], titled=True),)
        if name not in VIEWS:
            return None
        things = tuple(VIEWS[name](self.story, argument.strip()))
        if not things:
            return (self._print("nothing", text=self.words("nothing")),)
        if name in _LISTS:
            return (self._print("list", items=[scope.ref(each) for each in things]),)
        return tuple(block for thing in things for block in self._entry(scope, thing, level))

    def _entry(self, scope: Scope, thing: Thing[Record], level: int) -> tuple[Block, ...]:
        """A record in a view: under a heading of its own where the page is its home, else with a link there."""
        address = home(thing)
        if address.page == scope.page and address.anchor:
            return Heading(level, title(scope, thing), thing.id), self._card(scope, thing, titled=False)
        return (self._card(scope, thing, titled=True),)

    def _card(self, scope: Scope, thing: Thing[Record], *, titled: bool) -> Fragment:
        return self._print("card", card=card(scope, thing, titled=titled))

    def _print(self, template: str, **values: object) -> Fragment:
        return Fragment(self.templates.get_template(f"{template}.html").render(values))
