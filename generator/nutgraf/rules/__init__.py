"""What must hold beyond types: one fault a module, listed here in order."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from nutgraf.diagnostics import Finding
from nutgraf.model import Telling
from nutgraf.rules import (
    bad_id,
    bad_place,
    broken_anchor,
    broken_link,
    broken_path,
    closed_text,
    contradictory_order,
    disagreeing_seeds,
    doubled_address,
    doubled_home,
    doubled_id,
    foreign_proof,
    front_matter,
    idle_actor,
    inferred_nothing,
    needs_draft,
    no_inverse,
    no_place,
    no_speaker,
    no_words,
    nothing_known,
    prose_without_record,
    quoted_paraphrase,
    renamed_twice,
    reserved_id,
    seed_name,
    shared_name,
    still_in_use,
    uncited_document,
    unfit_stance,
    unknown_id,
    unknown_view,
    unlisted_actor,
    unreadable_time,
    wrong_kind,
)
from nutgraf.rules.book import Book
from nutgraf.story.grouping import grouped

Rule = Callable[[Book], Iterator[Finding]]
Spread = Callable[[Sequence[Rule], Callable[[Rule], list[Finding]]], list[list[Finding]]]
"""What each rule finds, in their order, by the work that is given."""
RULES: tuple[Rule, ...] = (
    seed_name.check,
    closed_text.check,
    bad_id.check,
    reserved_id.check,
    doubled_id.check,
    disagreeing_seeds.check,
    still_in_use.check,
    renamed_twice.check,
    unknown_id.check,
    wrong_kind.check,
    bad_place.check,
    no_place.check,
    no_words.check,
    no_speaker.check,
    unfit_stance.check,
    foreign_proof.check,
    nothing_known.check,
    inferred_nothing.check,
    no_inverse.check,
    unreadable_time.check,
    contradictory_order.check,
    needs_draft.check,
    broken_link.check,
    unknown_view.check,
    doubled_address.check,
    prose_without_record.check,
    doubled_home.check,
    broken_path.check,
    broken_anchor.check,
    front_matter.check,
    idle_actor.check,
    uncited_document.check,
    unlisted_actor.check,
    shared_name.check,
    quoted_paraphrase.check,
)

LASTING = frozenset(
    {
        "bad-id", "reserved-id", "doubled-id", "disagreeing-seeds", "still-in-use", "renamed-twice", "unknown-id", "wrong-kind",
        "unreadable-time", "contradictory-order", "needs-draft",
    }
)  # fmt: skip
"""The faults that no `ignore` silences, as no site could be built with them."""


def check(book: Book, spread: Spread = lambda rules, work: list(map(work, rules))) -> Iterator[Finding]:
    """Every finding of every rule, those that an entry silences left out; `spread` divides the rules among processes."""
    silenced = grouped(
        (silence.code, telling)
        for telling in book.tellings()
        for silence in telling.record.ignore
        if silence.code not in LASTING
    )
    for found in chain.from_iterable(spread(RULES, lambda rule: [*rule(book)])):
        if not any(_within(found, telling) for telling in silenced.get(found.code, ())):
            yield found


def _within(found: Finding, telling: Telling) -> bool:
    """Whether a finding stands in an entry; the line above belongs to it, where its id is."""
    if found.span.path != telling.tree.path:
        return False
    span = telling.span()
    return span.line - 1 <= found.span.line <= span.end_line
