"""Where each record has its home: a page, and an anchor on it."""

from functools import lru_cache
from posixpath import join, split
from typing import NamedTuple

from nutgraf.model import Record, Relation
from nutgraf.story.place import Place
from nutgraf.story.thing import SourceThing, Thing

_INDEX = ("index.md", "README.md")
"""Files that are the page of their folder."""


class Address(NamedTuple):
    """A page by its Markdown file in `content/`, and an anchor on it, empty for the page itself."""

    page: str
    anchor: str = ""

    @property
    def url(self) -> str:
        """The address from the site's root, without a leading slash."""
        return _url(self.page) + (f"#{self.anchor}" if self.anchor else "")

    def seen_from(self, page: str) -> str:
        """The address as a link on another page."""
        return (_way(_url(page), _url(self.page)) + (f"#{self.anchor}" if self.anchor else "")) or "./"


@lru_cache(maxsize=1 << 16)
def _url(page: str) -> str:
    folder, name = split(page)
    path = join(folder, "" if name in _INDEX else name.removesuffix(".md"))
    return path and path.rstrip("/") + "/"


@lru_cache(maxsize=1 << 14)
def _way(here: str, there: str) -> str:
    """The relative path from one address to another, empty for the same."""
    if here == there:
        return ""
    one, other = here.split("/")[:-1], there.split("/")[:-1]
    same = next(
        (depth for depth, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    return "../" * (len(one) - same) + "".join(f"{part}/" for part in other[same:]) or "./"


_PAGES = {"event": "timeline.md", "statement": "quotes.md", "issue": "positions.md", "position": "positions.md", "document": "documents.md",
          "background": "background.md", "figure": "background.md", "term": "glossary.md"}  # fmt: skip


def home(thing: Thing[Record] | SourceThing) -> Address:
    """The home of a thing."""
    if isinstance(thing, SourceThing):
        return Address(f"sources/{thing.id}.md")
    if thing.kind in ("actor", "question"):
        return Address(f"{thing.kind}s/{thing.id}.md")
    if isinstance(thing.record, Relation):
        return Address(f"actors/{thing.record.from_}.md", thing.id)
    return Address(_PAGES[thing.kind], thing.id)


def paragraph(place: Place) -> Address:
    """The home of a paragraph, on its source's page."""
    return Address(f"sources/{place.source}.md", f"p{place.paragraph}")
