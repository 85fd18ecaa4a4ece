"""What a view sees: the story, from one page, in one language's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from nutgraf.model import Party, Record
from nutgraf.pages.addresses import home, name_of, paragraph
from nutgraf.story import Dated, Place, Story, Thing
from nutgraf.words import Words


class Ref(NamedTuple):
    """A name as it is shown, with its link where it has one."""

    text: str
    href: str = ""
    aside: str = ""


@dataclass(frozen=True)
class Scope:
    """The story seen from `page`, a Markdown file in `content/`."""

    story: Story
    words: Words
    page: str

    def ref(self, thing: Thing[Record], aside: str = "") -> Ref:
        """A link to a thing's home."""
        return Ref(name_of(thing), home(thing).seen_from(self.page), aside)

    def party(self, party: Party) -> Ref:
        """Somebody by name and link, or as the article calls them."""
        thing = self.story.things.get(party.id or "")
        if thing:
            return self.ref(thing)
        of = self.story.things.get(party.of or "")
        unnamed = party.unnamed or party.id or ""
        return Ref(self.words("unnamed_of", unnamed=unnamed, of=name_of(of)) if of else unnamed)

    def parties(self, parties: Iterable[Party]) -> tuple[Ref, ...]:
        """Several of them."""
        return tuple(map(self.party, parties))

    def places(self, places: Iterable[Place]) -> tuple[Ref, ...]:
        """Links to paragraphs."""
        return tuple(
            Ref(self.words("place", number=each.paragraph), paragraph(each).seen_from(self.page)) for each in places
        )

    def time(self, dated: Dated | None) -> str:
        """A time in the article's words, with what they were worked out to and how that is known."""
        if dated is None:
            return self.words("undated")
        ends = {
            name: end.strftime(f"{end.day} %B {end.year:04d}, %H:%M")
            for name, end in (("earliest", dated.interval.earliest), ("latest", dated.interval.latest))
            if end
        }
        key = "from_to" if len(ends) == 2 else f"{next(iter(ends))}_only"
        return f"{dated.text} ({self.words(key, **ends)}; {self.words(f'basis.{dated.basis}')})"
