"""A record's card put together."""

from dataclasses import replace

from nutgraf.model import Document, Position, Record
from nutgraf.pages.cards.bodies import body
from nutgraf.pages.cards.card import Body, Card
from nutgraf.pages.cards.corrections import corrections_of
from nutgraf.pages.cards.notes import notes
from nutgraf.pages.cards.variants import variants
from nutgraf.pages.cards.voices import voiced
from nutgraf.pages.mentions import backlinks
from nutgraf.pages.scope import Scope
from nutgraf.story import Thing
from nutgraf.story.addresses import home


def card(scope: Scope, thing: Thing[Record], *, titled: bool, whole: bool = True, inside: bool = True) -> Card:
    """A record's card: `titled` where no heading of its own stands above it; not `whole` where its home is elsewhere and a glance is enough.

    `inside` shows the records that it carries.
    """
    shown = body(scope, thing)
    dated = scope.story.entry_date(thing)
    return Card(
        kind=thing.kind,
        title=_title(scope, thing) if titled else "",
        href=scope.ref(thing).href if titled else "",
        label=scope.ref(thing).text if titled else "",
        body=_under(thing, _filled(shown) if whole else _glance(shown, thing), titled=titled),
        time=scope.time(dated, thing.source),
        undated=dated is None and scope.story.timeline.carrier.get(thing.id) == thing.id,
        voice=voiced(scope, thing),
        places=scope.places(thing.places),
        notes=notes(scope, thing.record),
        draft=scope.words("preview.draft") if thing.record.draft else "",
        backlinks=backlinks(scope, thing) if home(thing).anchor and not titled else (),
        corrections=corrections_of(scope, thing.id),
        variants=tuple(variants(scope, thing)) if whole else (),
        inner=_inner(scope, shown) if inside else (),
        classes="" if whole else "ng-card--glance",
    )  # fmt: skip


def _inner(scope: Scope, shown: Body) -> tuple[Card, ...]:
    things = (scope.story.things[name] for name in shown.inner)
    return tuple(card(scope, thing, titled=True, whole=False, inside=False) for thing in things)


def _title(scope: Scope, thing: Thing[Record]) -> str:
    """What a card is called away from home: a position by what it is on, as its stance stands below."""
    return scope.name(thing.record.issue) if isinstance(thing.record, Position) else scope.title(thing)


def _under(thing: Thing[Record], shown: Body, *, titled: bool) -> Body:
    """What a card shows; under a heading of its own, without a status that the heading says or that goes without saying."""
    record = thing.record
    said = isinstance(record, Position) or (isinstance(record, Document) and record.status == "happened")
    return replace(shown, status="") if said and not titled else shown


def _filled(shown: Body) -> Body:
    return replace(shown, rows=tuple(row for row in shown.rows if row.items))


def _glance(shown: Body, thing: Thing[Record]) -> Body:
    """What a reader needs to know at once; the rest is at home."""
    rows = tuple(row for row in shown.rows if row.items and row.kept)
    lines = shown.lines[:1] if thing.kind == "question" else shown.lines
    return replace(shown, rows=rows, lines=lines)
