"""The passage of an article that comes nearest to a quotation it does not have, the differing words marked."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from nutgraf.provenance.article import Article, Paragraph
from nutgraf.provenance.normalise import folded_words
from nutgraf.provenance.piece import Piece, trimmed

_LIKE = 60
"""From which score, of 100, a passage counts as like the quotation."""
_LOOKED_AT = 3
"""How many paragraphs are looked at besides those that the seed names: those that share most words."""
_AROUND = 4
"""How many words are shown on both sides of what differs."""


class Nearest(NamedTuple):
    """A passage with what differs between `>` and `<`, its paragraph, and the pairs (ours, the article's) that differ."""

    paragraph: int
    shown: str
    differences: tuple[tuple[str, str], ...]


def nearest(piece: Piece, article: Article, places: Sequence[int]) -> Nearest | None:
    """The nearest passage, in the paragraphs that the seed names where one of those is like enough."""
    named = [found for number in places if (found := article.paragraph(number))]
    others = [each for each in _sharing(piece.core, article) if each not in named]
    for group in (named, others):
        scored = sorted(_scored(piece.core, group), key=lambda each: (-each[0], each[1].number))
        if scored:
            _, paragraph, passage = scored[0]
            return _nearest(piece.core, paragraph, passage)
    return None


def _sharing(core: str, article: Article) -> list[Paragraph]:
    words = frozenset(folded_words(core))
    shared = {each.number: len(each.word_set & words) for each in article.paragraphs}
    best = sorted(article.paragraphs, key=lambda each: (-shared[each.number], each.number))
    return best[:_LOOKED_AT]


def _scored(core: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[float, Paragraph, str]]:
    for paragraph in paragraphs:
        text = paragraph.normal
        found = fuzz.partial_ratio_alignment(core.lower(), text.lower(), score_cutoff=_LIKE)
        if found is None or len(core.lower()) != len(core) or len(text.lower()) != len(text):
            continue
        if len(core) > len(text):
            yield found.score * len(text) / len(core), paragraph, text
        else:
            yield found.score, paragraph, _whole_words(text, found.dest_start, found.dest_end)


def _whole_words(text: str, start: int, end: int) -> str:
    """A stretch of a text, its first and last word completed."""
    before = re.search(r"\S*$", text[:start])
    after = re.match(r"\S*", text[end:])
    passage = (before[0] if before else "") + text[start:end] + (after[0] if after else "")
    return trimmed(passage)


def _nearest(core: str, paragraph: Paragraph, passage: str) -> Nearest:
    ours, theirs = core.split(), passage.split()
    changed = _changed(ours, theirs)
    if changed and changed[0].ours == (0, 0):
        theirs = theirs[changed[0].theirs[1] :]
        changed = _changed(ours, theirs)
    if changed and changed[-1].ours == (len(ours), len(ours)):
        theirs = theirs[: changed.pop().theirs[0]]
    differences = tuple((" ".join(ours[slice(*each.ours)]), " ".join(theirs[slice(*each.theirs)])) for each in changed)
    return Nearest(paragraph.number, _marked(theirs, [each.theirs for each in changed]), differences)


class _Change(NamedTuple):
    """Words of ours from one index to another, and those of the article in their place."""

    ours: tuple[int, int]
    theirs: tuple[int, int]


def _changed(ours: Sequence[str], theirs: Sequence[str]) -> list[_Change]:
    """What differs, neighbours as one."""
    found: list[_Change] = []
    for each in Levenshtein.opcodes(ours, theirs):
        if each.tag == "equal":
            continue
        new = _Change((each.src_start, each.src_end), (each.dest_start, each.dest_end))
        if found and (found[-1].ours[1], found[-1].theirs[1]) == (new.ours[0], new.theirs[0]):
            before = found.pop()
            new = _Change((before.ours[0], new.ours[1]), (before.theirs[0], new.theirs[1]))
        found.append(new)
    return found


def _marked(words: Sequence[str], changed: Sequence[tuple[int, int]]) -> str:
    """The words around what differs, which stands between `>` and `<`; the rest is left out."""
    near = {at for start, end in changed for at in range(start - _AROUND, end + _AROUND)} or set(range(len(words)))
    shown: list[str] = []
    for at in range(len(words) + 1):
        shown += ["><"] if (at, at) in changed else []
        if at < len(words) and at in near:
            opening = ">" if any(at == start < end for start, end in changed) else ""
            closing = "<" if any(start < end == at + 1 for start, end in changed) else ""
            shown.append(f"{opening}{words[at]}{closing}")
        elif at < len(words) and shown[-1:] != ["…"]:
            shown.append("…")
    return " ".join(shown)
