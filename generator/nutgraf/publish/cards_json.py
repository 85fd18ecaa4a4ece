"""What the cards of links show, as data: fetched when a reader points at the first link, and not before."""

import json
from collections.abc import Callable, Collection, Sequence
from functools import partial

from nutgraf.model import Actor, Record
from nutgraf.pages.cards.brief import told
from nutgraf.pages.scope import Scope
from nutgraf.publish.private import names_private, private_names, private_pages
from nutgraf.publish.recalled import Recalled, make_anew
from nutgraf.story import Thing

PATH = "data/cards.json"
_TOGETHER = 64
"""How many cards are made, and taken over, together."""


def cards_text(scope: Scope, recall: Recalled = make_anew) -> str:
    """For each record's address from the site's root, its kind, name, own words and voice; drafts and what names a private person are left out.

    `recall` has the cards that were made before of the same facts, some at a time.
    """
    pages, named = private_pages(scope.story), names_private(scope.story)
    private = sorted(pages), private_names(scope.story)
    ids, cards = [*scope.story.things], dict[str, Sequence[str]]()
    for start in range(0, len(ids), _TOGETHER):
        some = ids[start : start + _TOGETHER]
        cards.update(recall(("cards", "index.md", some, *private), partial(_cards, scope, some, pages, named)))
    lines = (f"{_dump(url)}: {_dump(shown)}" for url, shown in cards.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _cards(
    scope: Scope, ids: Sequence[str], pages: Collection[str], named: Callable[[str], bool]
) -> list[tuple[str, Sequence[str]]]:
    """What some of the cards show, by their records' addresses; `pages` and `named` tell what is private."""
    cards: list[tuple[str, Sequence[str]]] = []
    for thing in map(scope.story.things.__getitem__, ids):
        _, text, href, status, said, voice = told(scope, thing)
        shown = (_kind(scope, thing, status), text, said, voice)
        if not thing.record.draft and href.partition("#")[0] not in pages and not named("\n".join(shown)):
            cards.append((href, shown))
    return cards


def _kind(scope: Scope, thing: Thing[Record], status: str) -> str:
    record = thing.record
    word = scope.words(f"kind_of.{record.kind}" if isinstance(record, Actor) else f"record.{thing.kind}")
    return " · ".join(each for each in (word[:1].upper() + word[1:], status) if each)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
