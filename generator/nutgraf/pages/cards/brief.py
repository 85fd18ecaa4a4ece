"""A record in a line or two: as lists have it, and the card that a link shows."""

from collections.abc import Callable, Mapping
from textwrap import shorten
from typing import Any, NamedTuple

from nutgraf.model import Actor, Document, Event, Figure, Position, Question, Record, Statement, Term
from nutgraf.pages.cards.bodies import amount
from nutgraf.pages.cards.card import Corrected
from nutgraf.pages.cards.corrections import corrections_of
from nutgraf.pages.cards.voices import voiced
from nutgraf.pages.cards.who import role_line
from nutgraf.pages.pictures.signs import kind_of
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Thing
from nutgraf.story.addresses import home

_LONGEST = 220
"""How many characters of a record's own words are shown."""


class Brief(NamedTuple):
    """A record's name and home, how far it is so, what it says, and who says so where."""

    kind: str
    text: str
    href: str
    status: str
    said: str
    voice: str
    places: tuple[Ref, ...]
    corrections: tuple[Corrected, ...] = ()
    label: str = ""
    """What a link to it is called, which tells it from others of the same name."""


def brief(scope: Scope, thing: Thing[Record]) -> Brief:
    """A record in brief."""
    more = scope.places(thing.places), corrections_of(scope, thing.id), scope.ref(thing).text
    return Brief(*told(scope, thing), *more)


def told(scope: Scope, thing: Thing[Record]) -> tuple[str, str, str, str, str, str]:
    """A brief's texts, from its kind to its voice, without where it is said."""
    said = _SAID.get(thing.kind, _nothing)(scope, thing)
    return (
        thing.kind,
        scope.title(thing),
        scope.link(home(thing)),
        _status(scope, thing.record),
        shorten(said, _LONGEST, placeholder=" …"),
        _voice(scope, thing),
    )


def _status(scope: Scope, record: Record) -> str:
    """How far a record is so in a word, empty for what has no such thing."""
    if isinstance(record, Event | Document):
        return scope.words(f"picture.sign.{kind_of(record)}")
    return scope.words(f"status.{record.status}") if isinstance(record, Question) else ""


def _voice(scope: Scope, thing: Thing[Record]) -> str:
    """Whose it is; of a question, who asks it."""
    if isinstance(thing.record, Question):
        return scope.words("asked", who=scope.words(f"asked_by.{thing.record.raised_by}"))
    return voiced(scope, thing)


def _nothing(_scope: Scope, _thing: Thing[Record]) -> str:
    return ""


def _actor(scope: Scope, thing: Thing[Actor]) -> str:
    return role_line(scope, thing)


def _document(scope: Scope, thing: Thing[Document]) -> str:
    by = scope.together([each.text for each in scope.parties(thing.record.by)])
    kind = thing.record.kind.replace("-", " ")
    return scope.words("said_in", names=kind[:1].upper() + kind[1:], manner=by) if by else kind


def _event(_scope: Scope, thing: Thing[Event]) -> str:
    return thing.record.summary or ""


def _statement(scope: Scope, thing: Thing[Statement]) -> str:
    quote = " … ".join(thing.record.quote)
    return scope.words("quoted", words=quote) if quote else thing.record.paraphrase or ""


def _position(scope: Scope, thing: Thing[Position]) -> str:
    return scope.name(thing.record.issue)


def _term(_scope: Scope, thing: Thing[Term]) -> str:
    return thing.record.definition


def _figure(scope: Scope, thing: Thing[Figure]) -> str:
    return thing.record.text or amount(scope, thing.record)


_SAID: Mapping[str, Callable[[Scope, Any], str]] = {
    "actor": _actor, "document": _document, "event": _event, "statement": _statement, "position": _position, "term": _term, "figure": _figure,
}  # fmt: skip
"""What each kind of record says of its own in a line."""
