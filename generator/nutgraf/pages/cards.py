"""Each kind of record as a card: what is shown of it, chosen here, printed by `theme/fragments/card.html`."""

from dataclasses import dataclass
from typing import NamedTuple

from nutgraf.model import (
    Actor,
    Background,
    Document,
    Event,
    Figure,
    Issue,
    Party,
    Position,
    Question,
    Record,
    Relation,
    Statement,
    Term,
)
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Thing
from nutgraf.story.voice import voice


class Line(NamedTuple):
    """A sentence of a card, with a label before it where there is one."""

    text: str
    label: str = ""


@dataclass(frozen=True)
class Card:
    """All that a card shows."""

    kind: str
    title: str
    href: str
    status: str
    quote: str
    lines: tuple[Line, ...]
    people: tuple[Ref, ...]
    time: str
    voice: str
    places: tuple[Ref, ...]


def card(scope: Scope, thing: Thing[Record], *, titled: bool) -> Card:
    """A record's card; `titled` where no heading of its own stands above it."""
    ref, record = scope.ref(thing), thing.record
    inferred = (Line(scope.words("inferred_field", fields=", ".join(record.inferred))),) if record.inferred else ()
    notes = (Line(record.note),) if record.note else ()
    dated = scope.story.date(thing)
    return Card(
        kind=thing.kind,
        title=title(scope, thing) if titled else "",
        href=ref.href,
        status=_status(scope, record),
        quote=" … ".join(record.quote) if isinstance(record, Statement) else "",
        lines=(*_lines(scope, record), *inferred, *notes),
        people=scope.parties(_people(record)),
        time=scope.time(dated) if dated or isinstance(record, Event) else "",
        voice=scope.words(f"voice.{voice(record)}"),
        places=scope.places(thing.places),
    )


def title(scope: Scope, thing: Thing[Record]) -> str:
    """A record's heading: a statement's names its speakers, a position's its actor and stance, a relation's both ends."""
    record = thing.record
    if isinstance(record, Statement):
        return ", ".join(ref.text for ref in scope.parties(record.by))
    if isinstance(record, Position):
        return f"{scope.party(Party(id=record.actor)).text}: {scope.words(f'stance.{record.stance}')}"
    if isinstance(record, Relation):
        ends = scope.parties((Party(id=record.from_), Party(id=record.to)))
        return f"{ends[0].text}: {record.kind.replace('-', ' ')} {ends[1].text}"
    return record.heading


def _status(scope: Scope, record: Record) -> str:
    status = getattr(record, "status", None)
    return scope.words(f"status.{status}") if status else ""


def _people(record: Record) -> tuple[Party, ...]:
    for name in ("actors", "by", "involves", "according_to"):
        parties: tuple[Party, ...] = getattr(record, name, ())
        if parties:
            return parties
    return ()


def _lines(scope: Scope, record: Record) -> tuple[Line, ...]:
    match record:
        case Actor():
            roles = (scope.words("former", role=each.role) if each.former else each.role for each in record.roles)
            return tuple(map(Line, (*roles, *record.also)))
        case Event() | Position():
            return (Line(record.summary),) if record.summary else ()
        case Statement():
            return (Line(record.paraphrase),) if record.paraphrase else ()
        case Question():
            known = tuple(Line(each.says, scope.words("known")) for each in record.known)
            why = Line(record.why_it_matters, scope.words("why_it_matters"))
            return (why, *known, Line(record.would_settle_it, scope.words("would_settle_it")))
        case Term():
            return (Line(record.definition),)
        case Figure():
            return (Line(record.text or "–".join(dict.fromkeys(map(str, record.value)))),)
        case Document() | Issue():
            return (Line(record.kind),)
        case Background():
            return (Line(record.says),)
    return ()
