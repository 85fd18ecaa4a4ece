"""The articles that the story is made from."""

from collections.abc import Iterable
from typing import Any

from nutgraf.publish.linked.actors import references
from nutgraf.publish.linked.nodes import Node, Told, node
from nutgraf.publish.linked.times import moment
from nutgraf.story import SourceThing
from nutgraf.story.addresses import home


def named(told: Told, sources: Iterable[str]) -> list[Node]:
    """The articles with these ids, by their names."""
    found = (told.scope.story.source(each) for each in dict.fromkeys(sources))
    return [_article(told, each) for each in found if each]


def whole(told: Told, source: SourceThing) -> Node:
    """An article with its publisher, author, day and address; what is inferred is left out, but for the publisher, who stands for it everywhere."""
    record = source.source
    properties = {
        "headline": record.headline if "headline" not in record.inferred else "",
        "url": record.link,
        "publisher": _publisher(told, record.publisher),
        "author": node("Person", name=record.author) if record.author and "author" not in record.inferred else None,
        "datePublished": moment(told, source.published, source.id),
        "inLanguage": record.language,
        "creditText": record.credit,
    }
    return _article(told, source, **properties)


def _article(told: Told, source: SourceThing, **more: Any) -> Node:
    title = source.source.headline or told.scope.words("untitled_source", publisher=source.source.publisher)
    return node("NewsArticle", told.id(home(source).url, "article"), name=title, **more)


def _publisher(told: Told, name: str) -> list[Node]:
    actor = told.scope.story.actor_called(name)
    return references(told, [actor.id]) if actor else [node("Organization", name=name)]
