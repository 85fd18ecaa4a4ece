"""The pictures that previews show of a page, one for each kind of page, drawn in one font and without a net."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from nutgraf.publish.listing import Listing
from nutgraf.publish.masthead import Masthead
from nutgraf.words import Words

WIDTH, HEIGHT = 1200, 630
"""The size that those who show previews ask for."""
_FOLDER = "assets/previews"
_LIKE = {"actor": "actors", "question": "questions", "source": "sources", "prose": "index"}
"""Kinds of page that go under another's picture."""


class Social(NamedTuple):
    """What stands on a picture, large and small; `host` takes the place of a text with signs that the font lacks."""

    large: str
    small: str
    host: str


def kind_shown(kind: str) -> str:
    """The kind of page under whose picture a page of a kind goes."""
    return _LIKE.get(kind, kind)


def path_of(kind: str) -> str:
    """Where the picture of a kind of page lies in the site."""
    return f"{_FOLDER}/{kind_shown(kind)}.png"


def socials(listings: Iterable[Listing], masthead: Masthead, words: Words) -> Mapping[str, Social]:
    """The pictures of a site by their paths in it; none where it has no address: previews ask for whole ones."""
    host = urlsplit(masthead.root).hostname or ""
    kinds = dict.fromkeys(kind_shown(each.kind) for each in listings) if masthead.root else {}
    return {path_of(kind): _social(kind, masthead.title, words, host) for kind in kinds}


def _social(kind: str, site: str, words: Words, host: str) -> Social:
    title = words(f"title.{kind}")
    return Social(site, title, host) if kind == "index" else Social(title, site, host)
