"""What a page's head says."""

from nutgraf.publish.head import Head, Picture
from nutgraf.publish.linked.nodes import Told
from nutgraf.publish.linked.pages import linked_data
from nutgraf.publish.listing import Listing
from nutgraf.publish.social import HEIGHT, WIDTH, kind_shown, path_of

_ARTICLES = frozenset({"index", "prose"})
"""Kinds of page that are texts by themselves."""


def head_of(page: Listing, told: Told) -> Head:
    """The head of a page, for a story as machines are told it."""
    picture = _picture(page, told) if told.masthead.root else None
    return Head(
        title=told.masthead.title if page.kind == "index" else page.title,
        description=page.description,
        url=told.masthead.absolute(page.url),
        site=told.masthead.title,
        article=page.kind in _ARTICLES,
        day=page.day,
        picture=picture,
        data=linked_data(told, page, picture.url if picture else ""),
        listed=page.listed,
    )


def _picture(page: Listing, told: Told) -> Picture:
    """The picture of a page's kind; its texts say what it shows."""
    alt = told.scope.words(
        "preview.picture", title=told.scope.words(f"title.{kind_shown(page.kind)}"), site=told.masthead.title
    )
    return Picture(told.masthead.absolute(path_of(page.kind)), WIDTH, HEIGHT, alt)
