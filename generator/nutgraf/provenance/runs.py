"""Runs of an article's text in which a quotation may stand, with the way back to the paragraphs."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nutgraf.provenance.article import Paragraph
from nutgraf.provenance.normalise import Stretch
from nutgraf.provenance.piece import JOINT


class Passage(NamedTuple):
    """Words of a paragraph, by the first one's index and that after the last."""

    paragraph: int
    first: int
    end: int


class Part(NamedTuple):
    """A stretch of a paragraph's normal text that begins at `start` of a run."""

    start: int
    paragraph: Paragraph
    offset: int


class Run(NamedTuple):
    """Text to look in."""

    text: str
    parts: tuple[Part, ...]

    def passages(self, stretch: Stretch) -> Iterator[Passage]:
        """The words of each paragraph that a stretch of the run touches."""
        first = max(bisect_right([part.start for part in self.parts], stretch[0]) - 1, 0)
        ends = (*(part.start for part in self.parts[1:]), len(self.text) + 1)
        for part, end in list(zip(self.parts, ends, strict=True))[first:]:
            if part.start < stretch[1]:
                yield from _words(part, max(stretch[0], part.start), min(stretch[1], end - 1))


def _words(part: Part, start: int, end: int) -> Iterator[Passage]:
    shift = part.offset - part.start
    words = part.paragraph.normal_words
    first = bisect_right(words, start + shift, key=lambda word: word[1])
    last = bisect_right(words, end + shift - 1, key=lambda word: word[0])
    if first < last:
        yield Passage(part.paragraph.number, first, last)


def whole(paragraph: Paragraph) -> Run:
    """A paragraph as it stands."""
    return Run(paragraph.normal, (Part(0, paragraph, 0),))


def joined(paragraphs: Iterable[Paragraph]) -> Run:
    """Paragraphs one after another; opening marks repeated at each don't count."""
    return _joined((each, (0, len(each.normal))) for each in paragraphs)


def spoken(paragraphs: Iterable[Paragraph]) -> Run:
    """Only what stands in quotation marks."""
    return _joined((each, _stretch(each, words)) for each in paragraphs for words in each.said)


def _stretch(paragraph: Paragraph, words: Stretch) -> Stretch:
    """A stretch of words with the signs around them that belong to it."""
    normal, placed = paragraph.normal, paragraph.normal_words
    before = placed[words[0] - 1][1] if words[0] else 0
    start, last = placed[words[0]][0], placed[words[1] - 1][1]
    after = placed[words[1]][0] if words[1] < len(placed) else len(normal)
    opening = normal.rfind('"', before, start)
    closing = normal.find('"', last, after)
    return (opening + 1 if opening >= 0 else start), (closing if closing >= 0 else after)


def _joined(stretches: Iterable[tuple[Paragraph, Stretch]]) -> Run:
    parts: list[Part] = []
    text = ""
    for paragraph, (start, end) in stretches:
        inner = paragraph.normal[start:end]
        lead = len(inner) - len(inner.lstrip('" -'))
        body = inner.strip('" -')
        body = body[:-1] if body.endswith((",", ".")) else body
        text += JOINT if parts else ""
        parts.append(Part(len(text), paragraph, start + lead))
        text += body
    return Run(text, tuple(parts))
