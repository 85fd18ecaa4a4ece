"""Where in an article a quotation stands, and how."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nutgraf.provenance.article import Article, Paragraph
from nutgraf.provenance.normalise import UNSPACED, Stretch
from nutgraf.provenance.piece import JOINT, Piece
from nutgraf.provenance.runs import Passage, Run, joined, spoken, whole

EXACT, ELIDED, BRACKETED, IN_PIECES = "exact", "elided", "bracketed", "in-pieces"

_INSIDE = re.compile(rf"[^\W_{UNSPACED}]{{2}}")


class Match(NamedTuple):
    """A quotation found: its passages in the article's order, and the ways in which it stands there."""

    passages: tuple[Passage, ...]
    ways: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The paragraphs in which it stands."""
        return tuple(sorted({each.paragraph for each in self.passages}))


def find(pieces: Sequence[Piece], article: Article, places: Sequence[int]) -> Match | None:
    """The pieces one after another in the paragraphs named, or None."""
    paragraphs = [there for number in sorted(set(places)) if (there := article.paragraph(number))]
    found: list[Match] = []
    for piece in pieces:
        after = found[-1].passages[-1] if found else None
        match = next((each for each in _matches(piece, paragraphs) if _is_after(each, after)), None)
        if match is None:
            return None
        found.append(match)
    return _together(found) if found else None


def _together(found: Sequence[Match]) -> Match:
    """The matches of a quotation's pieces as one."""
    ways = {way for each in found for way in each.ways}
    if len(found) > 1:
        ways = ways - {EXACT} | {IN_PIECES}
    ordered = tuple(way for way in (EXACT, IN_PIECES, ELIDED, BRACKETED) if way in ways)
    return Match(tuple(passage for each in found for passage in each.passages), ordered)


def _is_after(match: Match, passage: Passage | None) -> bool:
    return passage is None or match.passages[0] >= Passage(passage.paragraph, passage.end, 0)


def _matches(piece: Piece, paragraphs: Sequence[Paragraph]) -> Iterator[Match]:
    """Every way in which a piece stands in the paragraphs, the plainest first."""
    for paragraph in paragraphs:
        for stretch in _literal(piece.core, paragraph.normal):
            yield from _match(whole(paragraph), stretch, (ELIDED,) if piece.elided else (EXACT,))
    if not piece.patterns:
        return
    for run in _runs(paragraphs):
        found = _in_order(piece.patterns, run.text)
        if found:
            text = run.text[slice(*found)]
            in_pieces = (IN_PIECES,) if JOINT in text else ()
            yield from _match(run, found, (*in_pieces, *piece.ways(text)) or (EXACT,))


def _runs(paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """What was said first, so that nothing between a speaker's words is taken for left out."""
    if any(each.said for each in paragraphs):
        yield spoken(paragraphs)
    yield from map(whole, paragraphs)
    if len(paragraphs) > 1:
        yield joined(paragraphs)


def _match(run: Run, stretch: Stretch, ways: tuple[str, ...]) -> Iterator[Match]:
    passages = tuple(run.passages(stretch))
    if passages:
        yield Match(passages, ways)


def _literal(core: str, text: str) -> Iterator[Stretch]:
    """Where `core` stands letter by letter, its first letter in either case."""
    if not any(map(str.isalnum, core)):
        return
    for form in dict.fromkeys((core, core[0].upper() + core[1:], core[0].lower() + core[1:])):
        at = text.find(form)
        while at >= 0:
            if _is_whole(text, at, at + len(form)):
                yield at, at + len(form)
            at = text.find(form, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch neither begins nor ends in the middle of a word."""
    return not any(at and _INSIDE.fullmatch(text[at - 1 : at + 1]) for at in (start, end))


def _in_order(patterns: Sequence[re.Pattern[str]], text: str) -> Stretch | None:
    """The shortest stretch of those that end first in which the patterns stand in order."""
    forward: list[Stretch] = []
    for pattern in patterns:
        found = pattern.search(text, forward[-1][1] if forward else 0)
        if found is None:
            return None
        forward.append(found.span())
    end = start = forward[-1][1]
    for pattern, (earliest, _) in zip(reversed(patterns), reversed(forward), strict=True):
        later = (each.start() for each in pattern.finditer(text, earliest, start))
        start = max(later, default=earliest)
    return start, end
