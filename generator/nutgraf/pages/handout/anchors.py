"""Where the site's addresses lie in a document that holds all its pages."""

from collections.abc import Iterable, Iterator
from copy import copy
from functools import cached_property
from hashlib import sha256
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from nutgraf.story import Story
from nutgraf.story.addresses import Address, home
from nutgraf.story.former import former_ids

_MANY = 1 << 13
"""Of how many links it is held where they lead: those of a page, which has the same ones often, and of its neighbours."""


class Anchors:
    """The ids of pages, records, paragraphs and all else in one document, each there once.

    A record goes by its id, a paragraph of the only source by `p3`, of several by `gazette_p3`; a page by the record's or source's id or its own name;
    anything else by its page's id and its own, as `about_how-it-was-made`. No id of a record has an underline.
    """

    def __init__(self, story: Story, generated: Iterable[str], own: Iterable[str]) -> None:
        self._own = frozenset(own)
        self._pages = {Address(page).url: page for page in (*self._own, *generated)}
        self._homes = dict(_paragraphs(story)) | {home(each): each.id for each in story.sources}
        for thing in story.things.values():
            self._homes[home(thing)] = thing.id
            for old in former_ids(story, thing):
                self._homes.setdefault(Address(home(thing).page, old), old)
        self.taken: set[str] = set()
        """The ids that there are."""
        self._led: dict[tuple[str, str], tuple[str, str] | None] = {}
        """Where links would lead that were looked at."""

    @cached_property
    def names(self) -> str:
        """One name for each state of all that ids depend on, besides what is taken."""
        known = sorted((str(address), name) for address, name in self._homes.items())
        return sha256(
            repr((known, sorted(self._own), sorted(self._pages))).encode("utf-8", "surrogatepass")
        ).hexdigest()

    def beside(self, taken: Iterable[str]) -> "Anchors":
        """The same with other ids taken."""
        anchors = copy(self)
        anchors.taken = set(taken)
        return anchors

    def id(self, page: str, anchor: str = "") -> str:
        """The id of an anchor of a page, of the page itself where there is none."""
        found = self._homes.get(Address(page, anchor))
        if found:
            return found
        return f"{self.id(page)}_{anchor}" if anchor else self._named(page)

    def _named(self, page: str) -> str:
        url = Address(page).url.strip("/")
        return f"page_{url.replace('/', '_')}" if page in self._own else url or "index"

    def take(self, page: str, anchor: str = "") -> str:
        """The same for the element that is to have it; empty where another one has it."""
        name = self.id(page, anchor)
        if name in self.taken:
            return ""
        self.taken.add(name)
        return name

    def target(self, page: str, href: str) -> str | None:
        """The id to which a link on a page leads, that of the other page where that has no such place; None where neither is here."""
        if len(self._led) > _MANY:
            self._led.clear()
        if (page, href) not in self._led:
            self._led[page, href] = self._leads(page, href)
        return next((each for each in self._led[page, href] or () if each in self.taken), None)

    def _leads(self, page: str, href: str) -> tuple[str, str] | None:
        """The id that a link names, and that of the page on which it would be; None where it leads to none of these pages."""
        try:
            parts = urlsplit(href)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return None
        there = self._page(page, unquote(parts.path))
        if there is None:
            return None
        return self.id(there, unquote(parts.fragment).partition(":~:")[0]), self.id(there)

    def _page(self, page: str, path: str) -> str | None:
        """The page that a path on another means, as a file or as an address."""
        if not path:
            return page
        if path.endswith(".md"):
            return self._pages.get(Address(normpath(join(dirname(page), path))).url)
        url = normpath(join("/", Address(page).url, path)).lstrip("/")
        return self._pages.get(f"{url}/" if url else "")


def _paragraphs(story: Story) -> Iterator[tuple[Address, str]]:
    """The ids of paragraphs where there is one source; of several they are named after their source's page as all else is."""
    if len(story.sources) == 1:
        source = story.sources[0]
        yield from (
            (Address(home(source).page, f"p{each}"), f"p{each}") for each in range(1, source.source.paragraphs + 1)
        )
