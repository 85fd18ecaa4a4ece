"""What a site tells machines about itself and its pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nutgraf.pages.embed import Embeds
from nutgraf.publish.head import Head
from nutgraf.publish.heads import heads
from nutgraf.publish.linked.nodes import told
from nutgraf.publish.listing import Listing, listings
from nutgraf.publish.masthead import Masthead
from nutgraf.story.state import state


@dataclass(frozen=True)
class Metadata:
    """Who publishes a site, its pages, their heads by the paths of their HTML, and the day of its state."""

    masthead: Masthead = field(default_factory=lambda: Masthead(""))
    listings: tuple[Listing, ...] = ()
    heads: Mapping[str, Head] = field(default_factory=dict)
    day: str | None = None

    @cached_property
    def by_file(self) -> Mapping[str, Listing]:
        """The pages by the paths of their HTML."""
        return {each.file: each for each in self.listings}


def metadata(embeds: Embeds, masthead: Masthead) -> Metadata:
    """What the site that is made of these embeds tells."""
    pages = listings(embeds, masthead)
    return Metadata(masthead, pages, heads(pages, told(embeds.scope("index.md"), masthead)), state(embeds.story))
