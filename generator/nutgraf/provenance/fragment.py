"""A link's text fragment that leads to a quotation in the original, as the WICG draft "URL Fragment Text Directives" says."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from urllib.parse import quote

from nutgraf.provenance.article import Article
from nutgraf.provenance.normalise import Stretch
from nutgraf.provenance.runs import Passage

_LONGEST_WHOLE = 4
"""Up to how many words a passage is named by all of them, and not by its first and last ones."""


class Fragments:
    """Finds fragments in one article; a match counts in it as in a browser, by whole words and whatever their case."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(word for each in self._article.paragraphs for word in each.folded)

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        """For each paragraph, the index of its first word in the article, and at the end that after the last."""
        begins = [0]
        for each in self._article.paragraphs:
            begins.append(begins[-1] + len(each.folded))
        return tuple(begins)

    @cached_property
    def _where(self) -> Mapping[str, Sequence[int]]:
        """Where each word stands, from the first to the last place."""
        where: dict[str, list[int]] = {}
        for at, word in enumerate(self._words):
            where.setdefault(word, []).append(at)
        return where

    def of(self, passages: Sequence[Passage]) -> str | None:
        """The directives, `text=…&text=…`, that lead to the passages and nowhere else, each the shortest; None where there is none."""
        found = tuple(self._directive(each) for each in passages)
        return "&".join(f"text={each}" for each in found if each) if found and all(found) else None

    def _directive(self, passage: Passage) -> str | None:
        begin = self._begins[passage.paragraph - 1]
        first, end = begin + passage.first, begin + passage.end
        start = next((n for n in range(1, end - first + 1) if self._only(first, first + n)), None)
        if start is None:
            return self._in_context(first, end, passage.paragraph)
        whole = self._text(first, end)
        last = self._last(first + start, end)
        if last is None or end - first <= max(_LONGEST_WHOLE, start):
            return whole
        return min(whole, f"{self._text(first, first + start)},{self._text(last, end)}", key=len)

    def _only(self, first: int, end: int) -> bool:
        """Whether the words from `first` to `end` stand nowhere else."""
        wanted = self._words[first:end]
        return all(self._words[at : at + len(wanted)] != wanted or at == first for at in self._where[wanted[0]])

    def _last(self, after: int, end: int) -> int | None:
        """Where the fewest last words begin that, looked for after the beginning, are met first at the passage's end."""
        met = [at for at in self._where[self._words[end - 1]] if after <= at < end]
        for first in range(end - 1, after - 1, -1):
            wanted = self._words[first:end]
            met = [
                at
                for at in met
                if at - len(wanted) + 1 >= after and self._words[at - len(wanted) + 1 : at + 1] == wanted
            ]
            if met == [end - 1]:
                return first
        return None

    def _in_context(self, first: int, end: int, paragraph: int) -> str | None:
        """The whole passage with the fewest words before or after it that make it the only one."""
        begin, close = self._begins[paragraph - 1], self._begins[paragraph]
        before = next((at for at in range(first - 1, begin - 1, -1) if self._only(at, end)), None)
        after = next((at for at in range(end + 1, close + 1) if self._only(first, at)), None)
        if before is None and after is None and first > begin and end < close and self._only(begin, close):
            return f"{self._before(begin, first)}-,{self._text(first, end)},-{self._after(end, close)}"
        found = [
            *([f"{self._before(before, first)}-,{self._text(first, end)}"] if before is not None else []),
            *([f"{self._text(first, end)},-{self._after(end, after)}"] if after is not None else []),
        ]
        return min(found, key=len, default=None)

    def _before(self, first: int, end: int) -> str:
        """The words before a passage that begins with the word at `end`, up to it, with the signs between."""
        text, place, next_place = self._places(first, end)
        return _encoded(text[place[0] : next_place[0]].rstrip())

    def _after(self, first: int, end: int) -> str:
        """The words after a passage that ends before the word at `first`, from there on, with the signs between."""
        text, place, last = self._places(first - 1, end - 1)
        return _encoded(text[place[1] : last[1]].lstrip())

    def _text(self, first: int, end: int) -> str:
        """Words of one paragraph as the article prints them."""
        text, place, last = self._places(first, end - 1)
        return _encoded(text[place[0] : last[1]])

    def _places(self, first: int, other: int) -> tuple[str, Stretch, Stretch]:
        """A paragraph's text, and where two of its words stand there."""
        number = bisect_right(self._begins, first)
        paragraph, begin = self._article.paragraphs[number - 1], self._begins[number - 1]
        return paragraph.text, paragraph.words[first - begin], paragraph.words[other - begin]


def _encoded(text: str) -> str:
    """A text for an address; the hyphen, the comma and `&` have a meaning of their own in a directive."""
    return quote(text, safe="").replace("-", "%2D")
