"""The head of every page of a site."""

from collections.abc import Iterable, Mapping

from nutgraf.publish.head import Head
from nutgraf.publish.linked.nodes import Told
from nutgraf.publish.linked.pages import linked_data
from nutgraf.publish.listing import Listing

_ARTICLES = frozenset({"index", "prose"})
"""Kinds of page that are texts by themselves."""


def heads(listings: Iterable[Listing], told: Told) -> Mapping[str, Head]:
    """The heads by the paths of the pages' HTML, for a story as machines are told it."""
    return {each.file: _head(each, told) for each in listings}


def _head(page: Listing, told: Told) -> Head:
    return Head(
        title=told.masthead.title if page.kind == "index" else page.title,
        description=page.description,
        url=told.masthead.absolute(page.url),
        site=told.masthead.title,
        article=page.kind in _ARTICLES,
        day=page.day,
        data=linked_data(told, page),
        listed=page.listed,
    )
