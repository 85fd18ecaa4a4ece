"""What the cards of links show, as data: fetched when a reader points at the first link, and not before."""

import json

from nutgraf.model import Actor, Record
from nutgraf.pages.cards.brief import told
from nutgraf.pages.scope import Scope
from nutgraf.publish.private import names_private, private_pages
from nutgraf.story import Thing

PATH = "data/cards.json"


def cards_text(scope: Scope) -> str:
    """For each record's address from the site's root, its kind, name, own words and voice; drafts and what names a private person are left out."""
    pages, named = private_pages(scope.story), names_private(scope.story)
    cards = {}
    for thing in scope.story.things.values():
        _, text, href, status, said, voice = told(scope, thing)
        shown = (_kind(scope, thing, status), text, said, voice)
        if not thing.record.draft and href.partition("#")[0] not in pages and not named("\n".join(shown)):
            cards[href] = shown
    lines = (f"{_dump(url)}: {_dump(shown)}" for url, shown in cards.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _kind(scope: Scope, thing: Thing[Record], status: str) -> str:
    record = thing.record
    word = scope.words(f"kind_of.{record.kind}" if isinstance(record, Actor) else f"record.{thing.kind}")
    return " · ".join(each for each in (word[:1].upper() + word[1:], status) if each)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
