"""The site's pages as others list and preview them: search engines, feeds, readers by machine."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from posixpath import basename

from nutgraf.pages.embed import Embeds
from nutgraf.pages.handout.chapters import ADDRESS
from nutgraf.pages.skeletons import Page
from nutgraf.publish.descriptions import description
from nutgraf.publish.private import names_private
from nutgraf.publish.shown import newest_shown
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose
from nutgraf.story.state import state


@dataclass(frozen=True)
class Listing:
    """A page: its kind (`index`, `timeline`, `actor`, `prose` …), the id of the record that it is all about, and its address from the site's root.

    `description` is empty where it would name a private person. A page that is not `listed` stays out of every list and says nothing of itself.
    """

    kind: str
    id: str
    url: str
    title: str
    description: str
    day: str | None
    """The day of the newest fact on it."""
    listed: bool = True
    names_private: bool = False
    """Whether its title names a private person: lists made for machines leave it out."""

    @property
    def file(self) -> str:
        """The path of its HTML in the site."""
        return f"{self.url}index.html"


def listings(embeds: Embeds, about: str) -> tuple[Listing, ...]:
    """The generated pages in their order, then the editors' own; `about` is what the site says of itself, empty where it says nothing."""
    named = names_private(embeds.story)
    return tuple(
        replace(each, names_private=named(each.title), description="" if named(each.description) else each.description)
        for each in _listings(embeds, about)
    )


def _listings(embeds: Embeds, about: str) -> Iterator[Listing]:
    scope, days, newest = embeds.scope("index.md"), newest_shown(embeds.story), state(embeds.story)
    prose = {url: each for each in embeds.prose if (url := Address(each.path).url) != ADDRESS}
    for page in embeds.pages:
        kind, name, url = *_kind(page), Address(page.path).url
        own = prose.pop(url, None)
        said = description(scope, kind, name, own, about)
        yield Listing(kind, name, url, _title(page, own), said, days(kind, name), _is_listed(page, own))
    for url, own in prose.items():
        said = description(scope, "prose", "", own, about)
        yield Listing("prose", "", url, own.title, said, newest, own.listed)


def _kind(page: Page) -> tuple[str, str]:
    """A generated page's kind, and the id that it is all about."""
    if page.up:
        return page.up.split("/")[0].removesuffix("s"), basename(page.path).removesuffix(".md")
    return Address(page.path).url.rstrip("/") or "index", ""


def _title(page: Page, prose: Prose | None) -> str:
    return prose.title if prose else page.title


def _is_listed(page: Page, prose: Prose | None) -> bool:
    return not page.private and (prose is None or prose.listed)
