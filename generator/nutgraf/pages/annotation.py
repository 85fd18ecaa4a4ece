"""An article's paragraphs as they are shown: quotations lead to their statements, names to what they are of."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from nutgraf.model import Actor, Record, Seed, Term
from nutgraf.pages.scope import Ref, Scope
from nutgraf.provenance import Article, Paragraph
from nutgraf.provenance.normalise import DOUBLE, SINGLE, UNSPACED, clean
from nutgraf.provenance.quotations import matched, quoted
from nutgraf.story.grouping import grouped

QUOTATION, MENTION = "quotation", "mention"
_LETTER = rf"[^\W_{UNSPACED}]"
_MARKS = {sign: f"[{re.escape(signs)}]" for signs in (SINGLE, DOUBLE, "-‐‑–—") for sign in signs}
"""For each sign of typography, those that count for it."""


class Mark(NamedTuple):
    """A stretch of a paragraph's text, and the id of what it leads to."""

    start: int
    end: int
    name: str
    kind: str


class Piece(NamedTuple):
    """A part of a paragraph: text, and where it leads to if anywhere."""

    text: str
    ref: Ref | None = None
    kind: str = ""


def annotated(scope: Scope, seed: Seed, article: Article) -> Mapping[int, tuple[Piece, ...]]:
    """Each paragraph of a seed's article by its number, cut where its links begin and end."""
    quotations = grouped(_quotations(seed, article))
    names = grouped(_names(seed))
    return {
        each.number: tuple(
            _pieces(scope, each, (*quotations.get(each.number, ()), *_mentions(each, names.get(each.number, ()))))
        )
        for each in article.paragraphs
    }


def _quotations(seed: Seed, article: Article) -> Iterator[tuple[int, Mark]]:
    """Where each quotation stands that the article has, by paragraph."""
    for _, said in quoted(seed):
        match = matched(said, article)
        for passage in match.passages if match else ():
            words = article.paragraphs[passage.paragraph - 1].words
            yield passage.paragraph, Mark(words[passage.first][0], words[passage.end - 1][1], said.id, QUOTATION)


def _names(seed: Seed) -> Iterator[tuple[int, tuple[str, str]]]:
    """For each paragraph that a seed names, the names of who and what is mentioned there, each with its id."""
    for telling in seed.records:
        for number in dict.fromkeys(telling.record.at):
            yield from ((number, (name, telling.record.id)) for name in _called(telling.record))


def _called(record: Record) -> tuple[str, ...]:
    if isinstance(record, Actor):
        return (record.name, *record.also)
    return (record.term, *record.also) if isinstance(record, Term) else ()


def _mentions(paragraph: Paragraph, names: tuple[tuple[str, str], ...]) -> Iterator[Mark]:
    """Where names stand as written, the longer before the shorter; a name of two is left alone."""
    ids = grouped((clean(name), owner) for name, owner in dict.fromkeys(names))
    own = {name: owners[0] for name, owners in ids.items() if name and len(set(owners)) == 1}
    ordered = sorted(own, key=len, reverse=True)
    if ordered:
        pattern = "|".join(f"({_loosely(name)})" for name in ordered)
        for found in re.finditer(rf"(?<!{_LETTER})(?:{pattern})(?!{_LETTER})", paragraph.text):
            yield Mark(*found.span(), own[ordered[(found.lastindex or 1) - 1]], MENTION)


def _loosely(name: str) -> str:
    """The pattern of a name: any marks and dashes for its own, and a capital at the beginning of a sentence."""
    first, *rest = ("\\s+" if sign == " " else _MARKS.get(sign, re.escape(sign)) for sign in name)
    capital = name[0].upper()
    begins = f"[{name[0]}{capital}]" if name[0].islower() and len(capital) == 1 else first
    return "".join((begins, *rest))


def _pieces(scope: Scope, paragraph: Paragraph, marks: tuple[Mark, ...]) -> Iterator[Piece]:
    """The text cut into pieces: of two marks on one stretch the later goes before, and of two quotations the first."""
    owners: list[Mark | None] = [None] * len(paragraph.text)
    for mark in sorted(marks, key=lambda each: (each.kind == MENTION, -each.start)):
        owners[mark.start : mark.end] = [mark] * (mark.end - mark.start)
    for owner, run in groupby(zip(owners, paragraph.text, strict=True), key=lambda pair: pair[0]):
        text = "".join(sign for _, sign in run)
        thing = scope.story.things.get(owner.name) if owner else None
        yield Piece(text, scope.ref(thing), owner.kind) if owner and thing else Piece(text)
