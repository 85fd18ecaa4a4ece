"""Structured data of a page: schema.org's vocabulary as JSON-LD 1.1, by the page's kind.

What stands in it is what the page shows and `story.json` holds, never more. It rates nothing.
"""

from collections.abc import Callable, Mapping
from typing import Any

from nutgraf.model import Actor, Question
from nutgraf.pages.state import is_inferred
from nutgraf.pages.views.actors import principal
from nutgraf.publish.linked import facts, sources
from nutgraf.publish.linked.actors import references, whole
from nutgraf.publish.linked.nodes import Node, Told, node, public
from nutgraf.publish.listing import Listing
from nutgraf.story.addresses import Address

_TYPES: Mapping[str, str] = {
    "about": "AboutPage", "actor": "ProfilePage", "actors": "CollectionPage", "questions": "CollectionPage", "positions": "CollectionPage",
    "documents": "CollectionPage", "background": "CollectionPage", "sources": "CollectionPage", "timeline": "CollectionPage",
    "quotes": "CollectionPage",
}  # fmt: skip
_CORRECTIONS = Address("corrections.md").url


def linked_data(told: Told, page: Listing, picture: str = "") -> Node:
    """The structured data of a page, with the address of its picture; none of one that is not listed, or whose title names a private person."""
    data = _front(told, page, picture) if page.kind == "index" else _page(told, page)
    shown = public(told, data) if page.listed else None
    return {"@context": "https://schema.org", **shown} if shown else {}


def _front(told: Told, page: Listing, picture: str) -> Node:
    story = told.scope.story
    return node(
        "BackgroundNewsArticle",
        told.id(page.url, "article"),
        headline=told.masthead.title,
        image=picture,
        isBasedOn=[sources.whole(told, each) for each in story.sources],
        about=references(told, (each.id for each in principal(story))),
        correction=told.masthead.absolute(_CORRECTIONS) if story.corrections_of else "",
        publisher=_publisher(told),
        sdPublisher=_publisher(told),
        sdDatePublished="" if is_inferred(story) else page.day,
        **_common(told, page),
    )


def _page(told: Told, page: Listing) -> Node:
    kind, main = _TYPES.get(page.kind, "WebPage"), _MAIN.get(page.kind)
    return node(
        kind,
        told.id(page.url),
        name=page.title,
        mainEntity=main(told, page) if main else None,
        breadcrumb=_breadcrumb(told, page),
        **_common(told, page),
    )


def _common(told: Told, page: Listing) -> dict[str, Any]:
    root = told.masthead.root
    return {
        "url": told.masthead.absolute(page.url),
        "description": page.description,
        "inLanguage": told.language,
        "dateModified": page.day,
        "isPartOf": node("WebSite", root and f"{root}#site", name=told.masthead.title, url=root),
    }


def _publisher(told: Told) -> Node:
    """Who publishes the site, by their own name or by the site's."""
    root = told.masthead.root
    return node("Organization", root and f"{root}#publisher", name=told.masthead.publisher or told.masthead.title)


def _breadcrumb(told: Told, page: Listing) -> Node | None:
    """The page that lists a page's like, and the page; it is nothing without addresses."""
    if not page.id or not told.masthead.root:
        return None
    above = f"{page.kind}s"
    steps = [(told.scope.words(f"title.{above}"), f"{above}/"), (page.title, page.url)]
    items = [
        node("ListItem", position=number, name=name, item={"@id": told.masthead.absolute(url)})
        for number, (name, url) in enumerate(steps, 1)
    ]
    return node("BreadcrumbList", itemListElement=items)


def _actor(told: Told, page: Listing) -> Node | None:
    actor = told.scope.story.get(page.id, Actor)
    return whole(told, actor) if actor else None


def _question(told: Told, page: Listing) -> Node | None:
    asked = told.scope.story.get(page.id, Question)
    return facts.question(told, asked) if asked else None


def _source(told: Told, page: Listing) -> Node | None:
    source = told.scope.story.source(page.id)
    return sources.whole(told, source) if source else None


def _list(told: Told, page: Listing, items: list[Node]) -> Node | None:
    return node("ItemList", name=page.title, itemListElement=items) if items else None


def _glossary(told: Told, page: Listing) -> Node | None:
    found = list(facts.terms(told))
    return node("DefinedTermSet", told.id(page.url, "words"), name=page.title, hasDefinedTerm=found) if found else None


_MAIN: Mapping[str, Callable[[Told, Listing], Node | None]] = {
    "actor": _actor,
    "question": _question,
    "source": _source,
    "timeline": lambda told, page: _list(told, page, list(facts.events(told))),
    "quotes": lambda told, page: _list(told, page, list(facts.quotations(told))),
    "glossary": _glossary,
}
"""What a page of a kind is mainly about."""
