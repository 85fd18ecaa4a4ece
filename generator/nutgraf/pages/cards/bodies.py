"""What each kind of record shows of its own."""

from collections.abc import Callable, Mapping
from typing import Any

from nutgraf.model import Actor, Background, Event, Figure, Record, Relation, Term
from nutgraf.pages import amounts
from nutgraf.pages.cards.card import Body, Line, Row
from nutgraf.pages.cards.disputes import issue, position, question
from nutgraf.pages.cards.sayings import document, statement
from nutgraf.pages.cards.who import role_text
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Place, Thing


def body(scope: Scope, thing: Thing[Record]) -> Body:
    """The body of a record's card, by its kind."""
    return _BODIES[thing.kind](scope, thing)


def _actor(scope: Scope, thing: Thing[Actor]) -> Body:
    record = thing.record
    roles = tuple(
        Line(role_text(scope, role), _when(scope, thing, index),
             scope.places(Place(thing.source, number) for number in role.at))
        for index, role in enumerate(record.roles)
    )  # fmt: skip
    rows = (Row(scope.words("row.also"), tuple(map(Ref, record.also))),)
    return Body(lines=roles, rows=rows, status=scope.words(f"kind_of.{record.kind}"))


def _when(scope: Scope, thing: Thing[Actor], index: int) -> str:
    time = scope.time(scope.story.dated(thing, "roles", index, "when"), thing.source)
    return time.span if time else ""


def _relation(scope: Scope, thing: Thing[Relation]) -> Body:
    ends = (thing.record.from_, thing.record.to)
    return Body(rows=(Row(scope.words("row.between"), scope.refs(ends)),))


def _event(scope: Scope, thing: Thing[Event]) -> Body:
    record = thing.record
    carried = scope.story.timeline.carries.get(thing.id, ())
    rows = (
        Row(scope.words("row.actors"), scope.parties(record.actors), kept=True),
        Row(scope.words("row.where"), (Ref(record.where),) if record.where else ()),
        Row(scope.words("row.through"), scope.refs(record.through)),
        Row(scope.words("row.after"), scope.refs(record.after)),
        Row(scope.words("row.according_to"), scope.parties(record.according_to), kept=True),
        Row(scope.words("row.disputed_by"), scope.refs(record.disputed_by), kept=True),
    )
    lines = (Line(record.summary),) if record.summary else ()
    inner = tuple(name for name in carried if name not in record.through)
    return Body(lines=lines, rows=rows, inner=inner, status=scope.words(f"status.{record.status}"))


def _background(scope: Scope, thing: Thing[Background]) -> Body:
    record = thing.record
    rows = (
        Row(scope.words("row.about"), scope.refs(record.about)),
        Row(scope.words("row.according_to"), scope.parties(record.according_to)),
        Row(scope.words("row.disputed_by"), scope.refs(record.disputed_by)),
    )
    return Body(rows=rows)


def _term(scope: Scope, thing: Thing[Term]) -> Body:
    record = thing.record
    return Body(
        lines=(Line(record.definition),),
        rows=(Row(scope.words("row.also"), tuple(map(Ref, record.also))),),
    )


def _figure(scope: Scope, thing: Thing[Figure]) -> Body:
    record = thing.record
    others = (each for each in scope.story.of(Figure) if each.id != thing.id and _compares(scope, record, each.record))
    same = tuple(scope.ref(each)._replace(text=amount(scope, each.record)) for each in others)
    rows = (
        Row(scope.words("row.amount"), (Ref(amount(scope, record)),) if record.text else ()),
        Row(scope.words("row.about"), scope.refs(record.about)),
        Row(scope.words("row.according_to"), scope.parties(record.according_to)),
        Row(scope.words("row.disputed_by"), scope.refs(record.disputed_by)),
        Row(scope.words("row.same_measure"), same),
    )
    return Body(lines=(Line(record.text or amount(scope, record)),), rows=rows)


def _compares(scope: Scope, one: Figure, other: Figure) -> bool:
    """Whether two figures are of one measure, and no picture on the page has them side by side."""
    drawn = scope.page == "background.md" and one.unit == other.unit
    return bool(one.measure) and one.measure == other.measure and not drawn


def amount(scope: Scope, figure: Figure) -> str:
    """A figure's value with its qualifier and unit."""
    return amounts.amount(scope.words, figure)


_BODIES: Mapping[str, Callable[[Scope, Any], Body]] = {
    "actor": _actor,
    "relation": _relation,
    "document": document,
    "statement": statement,
    "event": _event,
    "issue": issue,
    "position": position,
    "question": question,
    "background": _background,
    "term": _term,
    "figure": _figure,
}
