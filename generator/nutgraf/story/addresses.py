"""Where each record has its home: a page, and an anchor on it."""

from posixpath import join, relpath, split
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
        folder, name = split(self.page)
        path = join(folder, "" if name in _INDEX else name.removesuffix(".md"))
        return (path and path.rstrip("/") + "/") + (f"#{self.anchor}" if self.anchor else "")

    def seen_from(self, page: str) -> str:
        """The address as a link on another page."""
        here, there = Address(page).url, Address(self.page).url
        path = relpath("/" + there, "/" + here)
        path = "" if here == there else path + "/"
        return (path + (f"#{self.anchor}" if self.anchor else "")) or "./"


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
