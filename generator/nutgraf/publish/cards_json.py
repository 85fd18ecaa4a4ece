"""What the cards of links show, as data: fetched when a reader points at the first link, and not before."""

import json

from nutgraf.model import Actor, Record
from nutgraf.pages.cards.brief import brief
from nutgraf.pages.scope import Scope
from nutgraf.publish.private import names_private, private_pages
from nutgraf.story import Thing

PATH = "data/cards.json"


def cards_text(scope: Scope) -> str:
    """For each record's address from the site's root, its kind, name, own words and voice; drafts and what names a private person are left out."""
    pages, named = private_pages(scope.story), names_private(scope.story)
    cards = {}
    for thing in scope.story.things.values():
        shown = brief(scope, thing)
        told = (_kind(scope, thing, shown.status), shown.text, shown.said, shown.voice)
        if not thing.record.draft and shown.href.partition("#")[0] not in pages and not named("\n".join(told)):
            cards[shown.href] = told
    lines = (f"{_dump(url)}: {_dump(told)}" for url, told in cards.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _kind(scope: Scope, thing: Thing[Record], status: str) -> str:
    record = thing.record
    word = scope.words(f"kind_of.{record.kind}" if isinstance(record, Actor) else f"record.{thing.kind}")
    return " · ".join(each for each in (word[:1].upper() + word[1:], status) if each)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
