"""An article as numbered paragraphs, read from text, Markdown or HTML."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePath
from typing import Literal

from markdown import Markdown

from nutgraf.diagnostics import Finding
from nutgraf.provenance.blocks import Block, blocks
from nutgraf.provenance.faults import unreadable_article
from nutgraf.provenance.normalise import Stretch, clean, folded, normalise, word_stretches
from nutgraf.provenance.stretches import stretches
from nutgraf.read.front_matter import split

Kind = Literal["text", "markdown", "html"]
_KINDS: dict[str, Kind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_HTML_STARTS = ("<!doctype", "<html", "<article", "<main", "<body", "<p>", "<p ", "<h1")


@dataclass(frozen=True)
class Paragraph:
    """A block of text, numbered from 1; `quoted` where it stands in a block of quotation."""

    number: int
    text: str
    quoted: bool = False

    @cached_property
    def normal(self) -> str:
        """Its text for comparing."""
        return normalise(self.text)

    @cached_property
    def words(self) -> tuple[Stretch, ...]:
        """Where its words stand in `text`."""
        return word_stretches(self.text)

    @cached_property
    def normal_words(self) -> tuple[Stretch, ...]:
        """Where the same words stand in `normal`."""
        return word_stretches(self.normal)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(folded(self.text[start:end]) for start, end in self.words)

    @cached_property
    def word_set(self) -> frozenset[str]:
        """Its words, folded, each once."""
        return frozenset(self.folded)

    @cached_property
    def said(self) -> tuple[Stretch, ...]:
        """What stands in quotation marks, as stretches of words: the first one's index, and that after the last."""
        if self.quoted:
            return ((0, len(self.words)),)
        within = (self._words_in(stretch) for stretch in stretches(self.text))
        return tuple((first, end) for first, end in within if first < end)

    def _words_in(self, stretch: Stretch) -> Stretch:
        first = bisect_right(self.words, stretch[0], key=lambda word: word[1])
        return first, bisect_left(self.words, stretch[1], key=lambda word: word[0])


@dataclass(frozen=True)
class Article:
    """All paragraphs of an article, in order."""

    paragraphs: tuple[Paragraph, ...]

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph with a number."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    @cached_property
    def fingerprint(self) -> str:
        """A hash that is the same for copies that differ only in line ends, spaces and other typography."""
        return sha256("\n".join(each.normal for each in self.paragraphs).encode()).hexdigest()

    @cached_property
    def word_count(self) -> int:
        """How many words it has, counted as between spaces."""
        return sum(any(map(str.isalnum, word)) for each in self.paragraphs for word in each.normal.split())

    @cached_property
    def word_set(self) -> frozenset[str]:
        """All its words, folded, each once."""
        return frozenset().union(*(each.word_set for each in self.paragraphs))

    @cached_property
    def has_marks(self) -> bool:
        """Whether anything in it stands in quotation marks."""
        return any(each.said for each in self.paragraphs)


def read_article(content: bytes, name: str) -> tuple[Article | None, tuple[Finding, ...]]:
    """The article in a file's bytes; its name, or where that is `-` its beginning, says what it is written in."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, (unreadable_article.not_utf8(name),)
    article = parse_article(text, kind_of(name, text))
    return (article, ()) if article.paragraphs else (None, (unreadable_article.empty(name),))


def kind_of(name: str, text: str = "") -> Kind:
    """What an article is written in."""
    suffix = PurePath(name).suffix.lower()
    if not suffix and text.lstrip().lower().startswith(_HTML_STARTS):
        return "html"
    return _KINDS.get(suffix, "text")


def parse_article(text: str, kind: Kind = "text") -> Article:
    """An article from its text: its non-empty lines, or in Markdown and HTML its blocks of text."""
    if kind == "text":
        found = tuple(Block(line) for line in text.splitlines())
    else:
        found = blocks(text if kind == "html" else Markdown(extensions=["extra"]).convert(split(text).body))
    seen = [Block(clean(each.text), each.quoted) for each in found]
    full = (each for each in seen if each.text)
    return Article(tuple(Paragraph(number, each.text, each.quoted) for number, each in enumerate(full, 1)))
