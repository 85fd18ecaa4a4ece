"""The texts of ours in which the article's words are looked for: a seed's own sentences, and pages."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from nutgraf.diagnostics import Span
from nutgraf.model import Seed
from nutgraf.model.kinds import LISTED
from nutgraf.provenance.normalise import Stretch, clean, digest, folded, folded_words, word_stretches
from nutgraf.provenance.stretches import stretches
from nutgraf.read import Path, Tree
from nutgraf.read.tree import Data
from nutgraf.story.prose import Prose

_FIELDS = frozenset(
    {
        "paraphrase", "summary", "says", "definition", "question", "why_it_matters", "would_settle_it", "note", "because", "label", "title",
        "where", "via", "said", "inverse",
    }
)  # fmt: skip
_PARTIES = "actors"
_NOT_IN = frozenset({("when", "says"), ("documents", "title")})
"""Where such a key holds a time's words or the title of what somebody wrote."""
_MARKUP = re.compile(
    r"!?\[\[(?P<target>[^\[\]|\n]+)(?P<label>\|)?|\]\]|\]\([^)\n]*\)|</?[a-zA-Z][^<>]*>|&[a-zA-Z#0-9]+;|\*+|`+"
)
_BLOCK = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_QUOTED_LINES = re.compile(r"^ {0,3}>.*(?:\n.+)*", re.MULTILINE)


class Word(NamedTuple):
    """A word, folded, where it stands in its text, and whether it stands in quotation marks there."""

    word: str
    start: int
    end: int
    quoted: bool


class Standing(NamedTuple):
    """Where a text begins in its file; `whole` is where all of it stands, if places inside it can't be told."""

    path: str
    line: int
    column: int
    whole: Span | None = None


class Text(NamedTuple):
    """A text of ours; `key` says in a lock what it is a part of. Where it stands is asked when something is found in it."""

    key: str
    text: str
    stands: Callable[[], Standing]

    def span(self, start: int, end: int) -> Span:
        """Where a part of it stands in its file."""
        at = self.stands()
        return at.whole or Span(at.path, *self._place(at, start), *self._place(at, end))

    def _place(self, at: Standing, offset: int) -> tuple[int, int]:
        line = self.text.count("\n", 0, offset)
        column = offset - self.text.rfind("\n", 0, offset) - 1
        return at.line + line, column + (1 if line else at.column)


def seed_texts(seed: Seed) -> Iterator[Text]:
    """The sentences of a seed that are ours: not names, titles, a time's words, a figure's `text` and quotations."""
    ids: dict[Path, str] = {}
    for telling in seed.records:
        ids[telling.path] = min(telling.record.id, ids.get(telling.path, telling.record.id))
    for path, value in _leaves(seed.tree.data):
        if _is_ours(path) and (key := _key(path, ids)):
            yield Text(key, value, partial(_standing, seed.tree, path, value))


def _key(path: Path, ids: Mapping[Path, str]) -> str | None:
    """What a text is a part of, by its section and id; None for a record without an id that could not be read."""
    if path[:2] in ids or isinstance(path[1], str):
        return f"{path[0]}/{ids.get(path[:2], path[1])}"
    return None if path[0] in LISTED else str(path[0])


def _leaves(data: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The texts in what a file says, each with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        for key, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _leaves(part, (*path, key))


def _is_ours(path: Path) -> bool:
    keys = [key for key in path if isinstance(key, str)]
    if len(keys) < 2 or (keys[-2], keys[-1]) in _NOT_IN or (keys[0], keys[-1]) in _NOT_IN:
        return False
    return keys[-1] in _FIELDS or (keys[0] == "events" and keys[2:3] == [_PARTIES])


def _standing(tree: Tree, path: Path, value: str) -> Standing:
    """Where a value stands; places inside it can be told where it stands on one line as it is, or in quotation marks."""
    span = tree.span(path)
    marks = span.end_column - span.column - len(value)
    on_a_line = span.line == span.end_line and marks in (0, 2)
    return Standing(span.path, span.line, span.column + marks // 2, None if on_a_line else span)


def page_texts(page: Prose) -> Iterator[Text]:
    """A page's front matter and body."""
    key = f"content/{page.path}"
    if page.front_matter:
        yield Text(key, page.front_matter, lambda: Standing(page.file, 2, 1))
    first = page.front_matter.count("\n") + 4 if page.front_matter else 1
    yield Text(key, page.body, lambda: Standing(page.file, first, 1))


def digests(texts: Iterator[Text]) -> Iterator[tuple[str, str]]:
    """What each text is a part of, and the hash of it; several texts of one record make one hash."""
    together: dict[str, list[str]] = {}
    for text in texts:
        if "/" in text.key:
            together.setdefault(text.key, []).append(text.text)
        else:
            yield text.key, digest(text.text)
    for key, parts in together.items():
        yield key, digest("\n".join(sorted(map(clean, parts))))


def words(text: Text, names: Mapping[str, str]) -> tuple[Word, ...]:
    """A text's words as a reader sees them: without markup, `[[id]]` as the record's name."""
    found: list[Word] = []
    quoted = tuple(_apart(_quoted(text.text)))
    at = 0
    for markup in _MARKUP.finditer(text.text):
        found.extend(_words(text.text, (at, markup.start()), quoted))
        if markup["target"] and not markup["label"]:
            shown = folded_words(names.get(markup["target"].strip(), ""))
            found.extend(Word(word, *markup.span("target"), quoted=False) for word in shown)
        at = markup.end()
    found.extend(_words(text.text, (at, len(text.text)), quoted))
    return tuple(found)


def _quoted(text: str) -> Iterator[Stretch]:
    """What stands in quotation marks within a block, and blocks of quotation."""
    for block in _BLOCK.finditer(text):
        for start, end in stretches(block[0]):
            yield block.start() + start, block.start() + end
    yield from (each.span() for each in _QUOTED_LINES.finditer(text))


def _words(text: str, within: Stretch, quoted: Sequence[Stretch]) -> Iterator[Word]:
    """The words within a stretch; `quoted` is in the text's order, its parts apart from one another."""
    for start, end in word_stretches(text[within[0] : within[1]]):
        first, last = within[0] + start, within[0] + end
        around = bisect_right(quoted, (first, len(text))) - 1
        yield Word(folded(text[first:last]), first, last, around >= 0 and last <= quoted[around][1])


def _apart(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Stretches in order, those that touch as one."""
    last: Stretch | None = None
    for start, end in sorted(stretches):
        if last and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last
