"""What a site tells machines about itself and its pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nutgraf.pages.embed import Embeds
from nutgraf.pages.state import state_day
from nutgraf.publish.head import Head
from nutgraf.publish.heads import head_of
from nutgraf.publish.linked.nodes import told
from nutgraf.publish.listing import Listing
from nutgraf.publish.masthead import Masthead
from nutgraf.publish.private import private_names
from nutgraf.publish.social import Social, socials
from nutgraf.story.state import state
from nutgraf.words import Words


@dataclass(frozen=True)
class Metadata:
    """Who publishes a site, its pages, the day of its state and how readers see it, its words, and the pictures that previews show, by their paths."""

    masthead: Masthead = field(default_factory=lambda: Masthead(""))
    listings: tuple[Listing, ...] = ()
    day: str | None = None
    shown_day: str = ""
    words: Words = field(default_factory=lambda: Words({}))
    socials: Mapping[str, Social] = field(default_factory=dict)
    heads: Callable[[Listing], Head] | None = None
    private: tuple[str, ...] = ()
    """The names that no head has."""

    @cached_property
    def by_file(self) -> Mapping[str, Listing]:
        """The pages by the paths of their HTML."""
        return {each.file: each for each in self.listings}

    def head(self, file: str) -> Head | None:
        """The head of a page by the path of its HTML, None where the story knows nothing of it."""
        page = self.by_file.get(file)
        return self.heads(page) if page and self.heads else None

    def given(self, file: str) -> tuple[object, ...]:
        """All that a page's head is made of, by the path of its HTML, besides what is looked up in the story meanwhile."""
        page = self.by_file.get(file)
        return (page, self.masthead, self.private) if page else ()


def metadata(embeds: Embeds, masthead: Masthead, pages: tuple[Listing, ...]) -> Metadata:
    """What the site that is made of these embeds tells, and has these pages."""
    words = embeds.words
    story = told(embeds.scope("index.md"), masthead)
    drawn = socials(pages, masthead, words)
    return Metadata(
        masthead,
        pages,
        state(embeds.story),
        state_day(embeds.story, words),
        words,
        drawn,
        lambda page: head_of(page, story),
        private_names(embeds.story),
    )
