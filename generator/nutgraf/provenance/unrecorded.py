"""Stretches in quotation marks that no record has."""

from collections.abc import Iterator, Sequence

from nutgraf.model import Actor, Document, Figure, Seed, Term
from nutgraf.provenance.article import Article, Paragraph
from nutgraf.provenance.normalise import Stretch, folded_words
from nutgraf.provenance.runs import Passage

_PASSED_OVER = 5
"""How many words in a row of a stretch may not be left out of the records that quote from it."""


def unrecorded(
    seed: Seed, article: Article, recorded: Sequence[Passage], misquoted: Sequence[frozenset[str]] = ()
) -> tuple[Passage, ...]:
    """The stretches of the article that no passage of a quotation touches, or of which several words in a row are in none.

    A stretch that `skipped` excuses by its words, or that is a name, a title, a term or a figure's text, needs no record. One that shares
    most words with a quotation that was not found (`misquoted`, the words of each) has a record already, whose fault is told.
    """
    by_paragraph: dict[int, list[Passage]] = {}
    for passage in recorded:
        by_paragraph.setdefault(passage.paragraph, []).append(passage)
    named = frozenset(folded_words(name) for name in _names(seed))
    return tuple(
        Passage(each.number, first, end)
        for each in article.paragraphs
        for first, end in each.said
        if _is_missed((first, end), by_paragraph.get(each.number, ()))
        and each.folded[first:end] not in named
        and not _is_excused(seed, each, first, end)
        and not any(_is_like(frozenset(each.folded[first:end]), words) for words in misquoted)
    )


def _names(seed: Seed) -> Iterator[str]:
    for telling in seed.records:
        record = telling.record
        if isinstance(record, Actor):
            yield from (record.name, *record.also)
        elif isinstance(record, Term):
            yield from (record.term, *record.also)
        elif isinstance(record, Document):
            yield record.title
        elif isinstance(record, Figure) and record.text:
            yield record.text


def _is_missed(stretch: Stretch, recorded: Sequence[Passage]) -> bool:
    """Whether the passages of its paragraph have none of a stretch, or leave out several words in a row."""
    had = [False] * (stretch[1] - stretch[0])
    for passage in recorded:
        for at in range(max(passage.first, stretch[0]), min(passage.end, stretch[1])):
            had[at - stretch[0]] = True
    row = longest = 0
    for each in had:
        row = 0 if each else row + 1
        longest = max(longest, row)
    return not any(had) or longest >= _PASSED_OVER


def _is_excused(seed: Seed, paragraph: Paragraph, first: int, end: int) -> bool:
    """Whether `skipped` names the stretch's words, or some of them, at its paragraph."""
    stretch = f" {' '.join(paragraph.folded[first:end])} "
    return any(
        paragraph.number in skipped.at and words and f" {' '.join(words)} " in stretch
        for skipped, _ in seed.skipped
        for words in map(folded_words, skipped.words)
    )


def _is_like(stretch: frozenset[str], words: frozenset[str]) -> bool:
    return len(stretch & words) > min(len(stretch), len(words)) / 2
