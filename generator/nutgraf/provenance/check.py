"""Seed and prose held against the quote lock, without the article."""

from collections.abc import Iterable, Iterator

from nutgraf.diagnostics import Finding, Span, tidy
from nutgraf.model import Seed, Statement, Telling
from nutgraf.model.licence import is_open
from nutgraf.provenance import figures, quotations
from nutgraf.provenance.faults import (
    changed_figure,
    changed_quotation,
    changed_text,
    foreign_lock,
    moved_place,
    stale_lock,
    uncompared,
)
from nutgraf.provenance.lock import Lock
from nutgraf.provenance.paragraphs import named
from nutgraf.provenance.silence import heard
from nutgraf.provenance.texts import digests
from nutgraf.provenance.verify import our_texts
from nutgraf.story.prose import Prose


def check_lock(seed: Seed, prose: Iterable[Prose], lock: Lock | None) -> tuple[Finding, ...]:
    """What of a seed and of the prose is not as it was compared; without a lock, one finding where there is anything to compare."""
    if lock is None:
        return tuple(heard(seed, _without(seed)))
    foreign = tuple(_foreign(seed, lock))
    if foreign:
        return tidy(foreign)
    found = (*_quotations(seed, lock), *_figures(seed, lock), *_stale(seed, lock), *_texts(seed, prose, lock))
    return tidy(heard(seed, found))


def _without(seed: Seed) -> Iterator[Finding]:
    if any(quotations.quoted(seed)):
        yield uncompared.no_lock(seed.named.span, seed.source.id)


def _foreign(seed: Seed, lock: Lock) -> Iterator[Finding]:
    if lock.source != seed.source.id:
        yield foreign_lock.other_source(seed, lock.source)
    elif lock.paragraphs != seed.source.paragraphs:
        yield foreign_lock.other_length(seed, lock.paragraphs)


def _quotations(seed: Seed, lock: Lock) -> Iterator[Finding]:
    for telling, said in quotations.quoted(seed):
        locked = lock.quotations.get(said.id)
        if locked is None:
            yield uncompared.report(telling.span("quote"), "quotation", said.id)
        elif locked.words != quotations.words_digest(said):
            yield changed_quotation.report(telling.span("quote"), said.id)
        else:
            yield from _moved(telling, locked.at)


def _figures(seed: Seed, lock: Lock) -> Iterator[Finding]:
    for telling, figure in figures.figures(seed):
        locked = lock.figures.get(figure.id)
        if locked is None:
            yield uncompared.report(telling.span("value"), "figure", figure.id)
        elif locked.number != figures.number_digest(figure):
            yield changed_figure.report(telling.span("value"), figure.id)
        else:
            yield from _moved(telling, locked.at)


def _moved(telling: Telling, found_at: tuple[int, ...]) -> Iterator[Finding]:
    gone = set(found_at) - set(telling.record.at)
    if gone:
        yield moved_place.report(telling.span("at"), telling.record.id, named(gone))


def _stale(seed: Seed, lock: Lock) -> Iterator[Finding]:
    has = {each.record.id for each in seed.records if not isinstance(each.record, Statement) or each.record.quote}
    unread = {each.id for each in seed.declared} - {each.record.id for each in seed.records}
    for name in sorted({*lock.quotations, *lock.figures} - has - unread):
        yield stale_lock.report(seed.named.span, name)


def _texts(seed: Seed, prose: Iterable[Prose], lock: Lock) -> Iterator[Finding]:
    if is_open(seed.source.licence):
        return
    known = {key for key, _ in lock.texts}
    texts = tuple(our_texts(seed, prose))
    first = {text.key: text for text in reversed(texts)}
    for key, words in sorted(digests(iter(texts))):
        if (key, words) not in lock.texts:
            yield changed_text.report(_line(first[key].span(0, 0)), key, known=key in known)


def _line(span: Span) -> Span:
    """The beginning of a text, where a finding about all of it stands."""
    return Span(span.path, span.line, span.column, span.line, span.column)
