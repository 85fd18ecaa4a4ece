"""Backlinks: where a record is named, by other records and in prose."""

import re
from collections.abc import Iterator
from functools import lru_cache
from textwrap import shorten
from typing import NamedTuple

from nutgraf.model import Record
from nutgraf.model.references import references
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Thing
from nutgraf.story.addresses import Address

SAID, TOOK_PART, MENTIONED, IN_PROSE = "said", "took_part", "mentioned", "in_prose"
_SAID = frozenset({("statement", "by"), ("statement", "for"), ("document", "by")})
_TOOK_PART = frozenset({("event", "actors"), ("position", "actor"), ("relation", "from"), ("relation", "to")})
_BARE = re.compile(r"\[\[([^\[\]]+)\]\]")
"""A link without a text of its own, in a sentence of prose."""
_SHORT = 90
"""How many characters a backlink's text has at most."""
_TEXTS = ("paraphrase", "summary", "says", "definition", "title", "question", "name", "text")


class Mention(NamedTuple):
    """One naming: who or what names it, in which role, and its sentence."""

    role: str
    ref: Ref
    sentence: str
    places: tuple[Ref, ...] = ()


def mentions(scope: Scope, name: str) -> Iterator[Mention]:
    """Every naming of a record, those by records in the seeds' order and then those in prose."""
    for other in scope.story.naming.get(name, ()):
        thing = scope.story.things[other]
        if not _names(thing, name):
            continue
        ref = scope.ref(thing, scope.words(f"record.{thing.kind}"))
        yield Mention(_role(thing, name), ref, sentence(thing.record), scope.places(thing.places))
    for page, link in scope.prose.get(name, ()):
        told = _BARE.sub(lambda found: scope.name(found[1]), link.sentence)
        yield Mention(IN_PROSE, Ref(page.title, scope.link(Address(page.path))), told)


def _role(thing: Thing[Record], name: str) -> str:
    named = {
        (thing.kind, each.field)
        for record in (thing.record, *thing.records())
        for each in references(record)
        if each.target == name
    }
    return SAID if named & _SAID else TOOK_PART if named & _TOOK_PART else MENTIONED


def _names(thing: Thing[Record], name: str) -> bool:
    """Whether a record names another by itself, or has its speakers from its document: what it follows is the document's matter."""
    own = any(each.target == name for record in thing.records() for each in references(record))
    return own or any(each.target == name and each.field != "after" for each in references(thing.record))


def sentence(record: Record) -> str:
    """A record's own words in a line."""
    quote = getattr(record, "quote", ())
    if quote:
        return f"“{' … '.join(quote)}”"
    return next((str(text) for name in _TEXTS if (text := getattr(record, name, None))), "")


def backlinks(scope: Scope, thing: Thing[Record]) -> tuple[Ref, ...]:
    """Links back to what names a record, each once and in few words."""
    refs = dict.fromkeys(mention.ref for mention in mentions(scope, thing.id))
    return tuple(ref._replace(text=_shortened(ref.text)) for ref in refs)


@lru_cache(maxsize=1 << 14)
def _shortened(text: str) -> str:
    return shorten(text, _SHORT, placeholder=" …")
