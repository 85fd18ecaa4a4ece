"""What cards of documents and statements show of their own."""

from nutgraf.model import Document, Event, Record, Statement
from nutgraf.pages.cards.card import Body, Line, Row
from nutgraf.pages.scope import Ref, Scope
from nutgraf.provenance import original_link
from nutgraf.story import Thing


def document(scope: Scope, thing: Thing[Document]) -> Body:
    """Who said it to whom, how it reached the public, and the statements that stand in it."""
    record = thing.record
    statements = (each.id for each in scope.story.naming_of(thing.id, Statement) if each.record.in_ == thing.id)
    events = (each.id for each in scope.story.naming_of(thing.id, Event) if thing.id in each.record.through)
    rows = (
        Row(scope.words("row.kind"), (Ref(record.kind.replace("-", " ")),)),
        *_way(scope, record),
        Row(scope.words("row.after"), scope.refs(record.after)),
        Row(scope.words("row.made_known"), scope.refs(events)),
        Row(scope.words("row.link"), (Ref(record.link, record.link),) if record.link else ()),
    )
    return Body(rows=rows, inner=tuple(statements), status=scope.words(f"document_status.{record.status}"))


def statement(scope: Scope, thing: Thing[Statement]) -> Body:
    """The words, and who said them in whose name, to whom, through what."""
    record = thing.record
    lines = (
        *((Line(record.paraphrase, scope.words("label.paraphrase")),) if record.paraphrase else ()),
        *((Line(scope.words("translated")),) if record.translated else ()),
    )
    rows = (
        *_way(scope, record),
        Row(scope.words("row.in"), scope.refs([record.in_] if record.in_ else ())),
        Row(scope.words("row.about"), scope.refs(record.about)),
        Row(scope.words("row.shows"), _shows(scope, thing)),
    )
    compared, original = _compared(scope, thing)
    return Body(quote=record.quote, lines=lines, rows=rows, compared=compared, original=original)


def _compared(scope: Scope, thing: Thing[Statement]) -> tuple[str, str]:
    """Whether the quotation was compared with the article, in words, and where it stands in the original."""
    comparison = scope.provenance.comparisons.get((thing.source, thing.id))
    if comparison is None:
        return "", ""
    if not comparison.compared:
        return scope.words("compared.not"), ""
    source = scope.story.source(thing.source)
    how = next((each for each in comparison.how if each != "exact"), "exact")
    return scope.words(f"compared.{how}"), original_link(source.source.link if source else None, comparison) or ""


def _way(scope: Scope, record: Document | Statement) -> tuple[Row, ...]:
    """By whom, in whose name, to whom, and how it became known."""
    name = record.for_ if isinstance(record, Statement) else ()
    return (
        Row(scope.words("row.by"), scope.parties(record.by), kept=isinstance(record, Document)),
        Row(scope.words("row.for"), scope.parties(name), kept=True),
        Row(scope.words("row.to"), scope.parties(record.to), kept=True),
        Row(scope.words("row.told"), scope.parties(record.told), kept=True),
        Row(scope.words("row.via"), _via(scope, record.via), kept=True),
        Row(scope.words("row.known_through"), scope.parties(record.known_through), kept=True),
    )


def _via(scope: Scope, via: str | None) -> tuple[Ref, ...]:
    """The way it reached the public, a link where that is an actor's very name."""
    actor = scope.story.actor_called(via) if via else None
    return (scope.ref(actor) if actor else Ref(via),) if via else ()


def _shows(scope: Scope, thing: Thing[Statement]) -> tuple[Ref, ...]:
    """The positions that a statement shows."""
    naming: list[Thing[Record]] = [scope.story.things[name] for name in scope.story.naming.get(thing.id, ())]
    return tuple(scope.ref(each) for each in naming if each.kind == "position")
