"""Where it all comes from: sources and what stands on each paragraph, what was inferred, corrections, mentions."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from nutgraf.model import Record, Source
from nutgraf.model.base import Inferable
from nutgraf.model.licence import licence_link
from nutgraf.pages import mentions as backlinks
from nutgraf.pages.annotation import Piece, annotated
from nutgraf.pages.cards.card import Corrected
from nutgraf.pages.cards.corrections import corrected
from nutgraf.pages.cards.notes import inferred_fields
from nutgraf.pages.cards.sources import source_brief, source_card
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.views.part import Divider, Group, Lines, Parts, Print
from nutgraf.provenance import Covered
from nutgraf.story import Place, SourceThing, Thing
from nutgraf.story.addresses import paragraph

_SOURCES = "sources/index.md"
"""Where the sources are listed with all their details."""


def sources(scope: Scope, _argument: str) -> Parts:
    """Every source with its details, or in a line where its page is elsewhere."""
    if scope.page != _SOURCES:
        items = tuple(source_brief(scope, each) for each in scope.story.sources)
        return iter((Lines((Group("", items),), told=True),) if items else ())
    return (Print("card", {"card": source_card(scope, each)}) for each in scope.story.sources)


def coverage(scope: Scope, argument: str) -> Parts:
    """A source's paragraphs: all at a glance, then each by number with what stands on it or why nothing does."""
    paragraphs = scope.provenance.coverage.get(argument, ())
    most = max((len(each.records) for each in paragraphs), default=0)
    source, text = scope.story.source(argument), _text(scope, argument)
    if paragraphs:
        yield Print("strip", {"cells": tuple(_cell(scope, argument, each, most) for each in paragraphs)})
    if source and text:
        yield Print("annotated_licence", _licence(source.source))
    for each in paragraphs:
        yield Divider(scope.words("paragraph_of", number=each.number), f"p{each.number}")
        if source and each.number in text:
            yield Print("annotated", {"pieces": text[each.number], "language": source.source.language})
        yield Print("coverage", _standing(scope, each))


def _text(scope: Scope, source: str) -> Mapping[int, tuple[Piece, ...]]:
    """The paragraphs of an article that may be shown."""
    article = scope.provenance.texts.get(source)
    if article is None:
        return {}
    seed = next((each for each in scope.provenance.seeds if each.source.id == source), None)
    return annotated(scope, seed, article) if seed else {}


def _licence(source: Source) -> Mapping[str, object]:
    """Who is to be named for an article that is shown, and under which licence."""
    credit = source.credit or ", ".join(each for each in (source.author, source.publisher) if each)
    licence = source.licence or ""
    return {"credit": credit, "licence": Ref(licence, licence_link(licence))}


class Cell(NamedTuple):
    """A paragraph in the strip: its anchor, what it carries in words, and how much of the most that any does, from 0 to 4."""

    href: str
    number: int
    text: str
    weight: int


def _cell(scope: Scope, source: str, each: Covered, most: int) -> Cell:
    carried = len(each.records)
    told = (
        scope.words.counted("strip.carries", carried)
        if carried
        else scope.words(f"strip.{'skipped' if each.skipped else 'nothing'}")
    )
    text = scope.words("strip.paragraph", number=each.number, told=told)
    href = scope.link(paragraph(Place(source, each.number)))
    return Cell(href, each.number, text, -(-4 * carried // most) if most else 0)


def _standing(scope: Scope, each: Covered) -> Mapping[str, object]:
    items = tuple(
        scope.ref(thing, scope.words(f"record.{thing.kind}"))
        for thing in map(scope.story.things.get, (record.id for record in each.records))
        if thing
    )
    skipped = tuple(scope.words("left_out", because=reason) for reason in each.skipped)
    missing = scope.words("unrecorded", count=each.unrecorded) if each.unrecorded else ""
    return {"items": items, "skipped": skipped, "missing": missing, "nothing": scope.words("nothing_yet")}


class Inference(NamedTuple):
    """A thing, the fields that were inferred, and from what."""

    ref: Ref
    fields: str
    note: str


def inferred(scope: Scope, _argument: str) -> Parts:
    """Everything that the articles do not say outright, and from what it was inferred."""
    found = tuple(
        Inference(scope.ref(thing), inferred_fields(scope, part), part.note or "")
        for thing, part in _inferable(scope)
        if part.inferred
    )
    if found:
        yield Print("inferred", {"items": found})


def _inferable(scope: Scope) -> Iterator[tuple[Thing[Record] | SourceThing, Inferable]]:
    for source in scope.story.sources:
        yield source, source.source
        yield source, source.source.published
    for thing in scope.story.things.values():
        for record in thing.records():
            yield thing, record
            for part in (*getattr(record, "roles", ()), *getattr(record, "known", ())):
                yield thing, part


class CorrectionLine(NamedTuple):
    """A correction and what it mends."""

    ref: Ref
    entry: Corrected


def corrections(scope: Scope, _argument: str) -> Parts:
    """Every correction, the newest first."""
    found = [
        (ref, each)
        for name, entries in scope.story.corrections_of.items()
        for ref in scope.refs([name])
        for each in entries
    ]
    found.sort(key=lambda pair: pair[1].when, reverse=True)
    lines = tuple(CorrectionLine(ref, corrected(scope, each)) for ref, each in found)
    if lines:
        yield Print("corrections", {"items": lines})


_FEW = 3
"""How many mentions are shown at once; a longer list opens in place."""
_ROLES = (backlinks.SAID, backlinks.TOOK_PART, backlinks.MENTIONED, backlinks.IN_PROSE)


def mentioned(scope: Scope, argument: str) -> Parts:
    """Where a record is named, by role: who said it or took part, where it is mentioned, and prose."""
    found = sorted(backlinks.mentions(scope, argument), key=lambda each: _ROLES.index(each.role))
    for role, group in groupby(found, key=lambda each: each.role):
        items = tuple(group)
        yield Print("mentions", {"title": scope.words(f"role.{role}"), "items": items, "open": len(items) <= _FEW})
