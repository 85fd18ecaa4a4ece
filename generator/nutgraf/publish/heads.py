"""The head of every page of a site."""

from collections.abc import Iterable, Mapping

from nutgraf.publish.head import Head
from nutgraf.publish.listing import Listing
from nutgraf.publish.masthead import Masthead

_ARTICLES = frozenset({"index", "prose"})
"""Kinds of page that are texts by themselves."""


def heads(listings: Iterable[Listing], masthead: Masthead) -> Mapping[str, Head]:
    """The heads by the paths of the pages' HTML."""
    return {each.file: _head(each, masthead) for each in listings}


def _head(page: Listing, masthead: Masthead) -> Head:
    return Head(
        title=masthead.title if page.kind == "index" else page.title,
        description=page.description,
        url=masthead.absolute(page.url),
        site=masthead.title,
        article=page.kind in _ARTICLES,
        day=page.day,
        listed=page.listed,
    )
