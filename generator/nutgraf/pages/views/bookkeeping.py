"""Where it all comes from: sources and what stands on each paragraph, what was inferred, corrections, mentions."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from nutgraf.model import Correction, Record
from nutgraf.model.base import Inferable
from nutgraf.pages import mentions as backlinks
from nutgraf.pages.cards.notes import inferred_fields
from nutgraf.pages.cards.sources import source_card
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.times import day
from nutgraf.pages.views.part import Divider, Parts, Print
from nutgraf.story import SourceThing, Thing


def sources(scope: Scope, _argument: str) -> Parts:
    """Every source with its details."""
    return (Print("card", {"card": source_card(scope, each)}) for each in scope.story.sources)


def coverage(scope: Scope, argument: str) -> Parts:
    """A source's paragraphs by number, each with what stands on it or why nothing does."""
    source = scope.story.source(argument)
    if source is None:
        return
    skipped, standing = _skipped(scope, source), _standing(scope, source)
    for number in range(1, source.source.paragraphs + 1):
        yield Divider(scope.words("paragraph_of", number=number), f"p{number}")
        things = map(scope.story.things.__getitem__, standing.get(number, ()))
        items = tuple(scope.ref(each, scope.words(f"record.{each.kind}")) for each in things)
        yield Print(
            "coverage", {"items": items, "skipped": skipped.get(number, ()), "nothing": scope.words("nothing_yet")}
        )


def _standing(scope: Scope, source: SourceThing) -> dict[int, dict[str, None]]:
    """What stands on each paragraph: the ids of the records that name it, themselves, in a role or in what is known."""
    found: dict[int, dict[str, None]] = {}
    for thing in scope.story.things.values():
        for record in (each.record for each in thing.tellings if each.source == source.id):
            for part in (record, *getattr(record, "roles", ()), *getattr(record, "known", ())):
                for number in part.at:
                    found.setdefault(number, {})[thing.id] = None
    return found


def _skipped(scope: Scope, source: SourceThing) -> dict[int, list[str]]:
    reasons: dict[int, list[str]] = {}
    for seed in scope.story.seeds:
        if seed.source.id == source.id:
            for entry, _ in seed.skipped:
                for number in entry.at:
                    reasons.setdefault(number, []).append(scope.words("left_out", because=entry.because))
    return reasons


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
    """A correction as it is shown: its day written out."""

    day: str
    ref: Ref
    entry: Correction


def corrections(scope: Scope, _argument: str) -> Parts:
    """Every correction, the newest first."""
    found = [entry for seed in scope.story.seeds for entry, _ in seed.corrections]
    found.sort(key=lambda each: each.when, reverse=True)
    lines = tuple(
        CorrectionLine(
            day(datetime.fromisoformat(each.when), scope.words), (*scope.refs([each.of]), Ref(each.of))[0], each
        )
        for each in found
    )
    if lines:
        yield Print("corrections", {"items": lines})


_ROLES = (backlinks.SAID, backlinks.TOOK_PART, backlinks.MENTIONED, backlinks.IN_PROSE)


def mentioned(scope: Scope, argument: str) -> Parts:
    """Where a record is named, by role: who said it or took part, where it is mentioned, and prose."""
    found = sorted(backlinks.mentions(scope, argument), key=lambda each: _ROLES.index(each.role))
    for role, group in groupby(found, key=lambda each: each.role):
        yield Print("mentions", {"title": scope.words(f"role.{role}"), "items": tuple(group)})
