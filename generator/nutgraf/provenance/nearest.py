"""The passage of an article that comes nearest to a quotation it does not have, the differing words marked."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from nutgraf.provenance.article import Article, Paragraph
from nutgraf.provenance.normalise import folded_words
from nutgraf.provenance.piece import Piece

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
        found = fuzz.partial_ratio_alignment(core.casefold(), text.casefold(), score_cutoff=_LIKE)
        if found is None or len(core.casefold()) != len(core) or len(text.casefold()) != len(text):
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
    return passage.strip('" ')


def _nearest(core: str, paragraph: Paragraph, passage: str) -> Nearest:
    ours, theirs = core.split(), passage.split()
    changed = [each for each in Levenshtein.opcodes(ours, theirs) if each.tag != "equal"]
    while changed and changed[0].src_start == 0 == changed[0].src_end:
        theirs = theirs[changed[0].dest_end :]
        changed = [each for each in Levenshtein.opcodes(ours, theirs) if each.tag != "equal"]
    if changed and changed[-1].src_start == len(ours):
        theirs = theirs[: changed[-1].dest_start]
        changed.pop()
    pairs = [(each.src_start, each.src_end, each.dest_start, each.dest_end) for each in changed]
    differences = tuple((" ".join(ours[a:b]), " ".join(theirs[c:d])) for a, b, c, d in pairs)
    return Nearest(paragraph.number, _marked(theirs, [(c, d) for _, _, c, d in pairs]), differences)


def _marked(words: Sequence[str], changed: Sequence[tuple[int, int]]) -> str:
    """The words around what differs, which stands between `>` and `<`; the rest is left out."""
    near = {at for start, end in changed for at in range(start - _AROUND, end + _AROUND)} or set(range(len(words)))
    opens, closes = {start for start, _ in changed}, {end for _, end in changed}
    shown: list[str] = []
    for at in range(len(words) + 1):
        signs = ("<" if at in closes and (at - 1 in near) else "", ">" if at in opens else "")
        if (at, at) in changed:
            shown.append("><")
        elif signs[0] and shown:
            shown[-1] += "<"
        if at < len(words):
            kept = at in near
            if kept:
                shown.append((signs[1] if (at, at) not in changed else "") + words[at])
            elif not shown or shown[-1] != "…":
                shown.append("…")
    return " ".join(shown)
