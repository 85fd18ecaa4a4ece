"""Runs of the article's words in texts of ours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from nutgraf.model import Actor, Document, Figure, Record, Seed, Term, When
from nutgraf.provenance.article import Article
from nutgraf.provenance.normalise import folded_words
from nutgraf.provenance.runs import Passage
from nutgraf.provenance.texts import Word


class Copy(NamedTuple):
    """Words of ours from `first` to `end` that stand in a paragraph too, and how many of them count."""

    first: int
    end: int
    paragraph: int
    counted: int


class Copies:
    """Looks for an article's words; what somebody said in it may be quoted, and names don't count."""

    def __init__(self, article: Article, length: int, said: Iterable[Passage], names: Iterable[str]) -> None:
        self._length = max(1, length)
        self._words = [(word, each.number) for each in article.paragraphs for word in each.folded]
        self._said = _said(article, said)
        self._names = _by_first_word(names)
        self._where = self._runs()

    def _runs(self) -> Mapping[tuple[str, ...], int]:
        """Where each run of words first stands."""
        words = [word for word, _ in self._words]
        starts = range(len(words) - self._length, -1, -1)
        return {tuple(words[at : at + self._length]): at for at in starts}

    def of(self, words: Sequence[Word]) -> Iterator[Copy]:
        """The runs in a text, each as long as it is."""
        plain = [each.word for each in words]
        named = self._named(plain)
        at = 0
        while at + self._length <= len(plain):
            there = self._where.get(tuple(plain[at : at + self._length]))
            if there is None:
                at += 1
                continue
            end = at + self._length
            while (
                end < len(plain)
                and there + end - at < len(self._words)
                and plain[end] == self._words[there + end - at][0]
            ):
                end += 1
            excused = (n in named or (words[n].quoted and self._said[there + n - at]) for n in range(at, end))
            counted = sum(not each for each in excused)
            if counted >= self._length:
                yield Copy(at, end, self._words[there][1], counted)
            at = end if counted >= self._length else max(at + 1, end - self._length + 1)

    def _named(self, words: Sequence[str]) -> frozenset[int]:
        """The indexes of words that belong to a name."""
        found: set[int] = set()
        for at, word in enumerate(words):
            for name in self._names.get(word.removesuffix("'s"), ()):
                own = [each.removesuffix("'s") for each in words[at : at + len(name)]]
                if own == list(name):
                    found.update(range(at, at + len(name)))
        return frozenset(found)


def _said(article: Article, passages: Iterable[Passage]) -> list[bool]:
    """For each word of the article, whether somebody is quoted with it."""
    said = [[False] * len(each.words) for each in article.paragraphs]
    marked = (Passage(each.number, first, end) for each in article.paragraphs for first, end in each.said)
    for passage in (*passages, *marked):
        said[passage.paragraph - 1][passage.first : passage.end] = [True] * (passage.end - passage.first)
    return [each for paragraph in said for each in paragraph]


def _by_first_word(names: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in sorted(set(names)):
        words = tuple(each.removesuffix("'s") for each in folded_words(name))
        if words:
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


def uncounted(seed: Seed) -> Iterator[str]:
    """The names, titles, times and printed numbers of a seed, which are nobody's sentences."""
    source = seed.source
    yield from filter(
        None, (source.publisher, source.author, source.headline, source.credit, source.published.is_.text)
    )
    for telling in seed.records:
        yield from _uncounted(telling.record)


def _uncounted(record: Record) -> Iterator[str]:
    if isinstance(record, Actor):
        yield from (record.name, *record.also, *(role.role for role in record.roles))
    elif isinstance(record, Term):
        yield from (record.term, *record.also)
    elif isinstance(record, Document):
        yield record.title
    elif isinstance(record, Figure) and record.text:
        yield record.text
    for part in (record, *getattr(record, "roles", ())):
        when = getattr(part, "when", None)
        if isinstance(when, When):
            yield when.text
