"""What must hold beyond types: one fault a module, listed here in order."""

from collections.abc import Callable, Iterator

from nutgraf.diagnostics import Finding, Span
from nutgraf.rules import (
    bad_id,
    bad_place,
    broken_link,
    contradictory_order,
    disagreeing_seeds,
    doubled_address,
    doubled_home,
    doubled_id,
    foreign_proof,
    needs_draft,
    no_place,
    no_speaker,
    no_words,
    nothing_known,
    prose_without_record,
    reserved_id,
    seed_name,
    unfit_stance,
    unknown_id,
    unknown_view,
    unreadable_time,
    wrong_kind,
)
from nutgraf.rules.book import Book

RULES: tuple[Callable[[Book], Iterator[Finding]], ...] = (
    seed_name.check,
    bad_id.check,
    reserved_id.check,
    doubled_id.check,
    disagreeing_seeds.check,
    unknown_id.check,
    wrong_kind.check,
    bad_place.check,
    no_place.check,
    no_words.check,
    no_speaker.check,
    unfit_stance.check,
    foreign_proof.check,
    nothing_known.check,
    unreadable_time.check,
    contradictory_order.check,
    needs_draft.check,
    broken_link.check,
    unknown_view.check,
    doubled_address.check,
    prose_without_record.check,
    doubled_home.check,
)


def check(book: Book) -> Iterator[Finding]:
    """Every finding of every rule, those that an entry silences left out."""
    silenced = [(telling.span(), silence.code) for telling in book.tellings() for silence in telling.record.ignore]
    for rule in RULES:
        for found in rule(book):
            if not any(code == found.code and _within(found, span) for span, code in silenced):
                yield found


def _within(found: Finding, span: Span) -> bool:
    """Whether a finding stands in an entry; the line above belongs to it, where its id is."""
    return found.span.path == span.path and span.line - 1 <= found.span.line <= span.end_line
