"""One wrong character in an id or a key of the real seed is seen, and what was meant is suggested."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from nutgraf.diagnostics import Finding, tidy
from nutgraf.engines.project import read_seed_text
from nutgraf.model.references import FIELDS
from nutgraf.read import Tree, read_yaml
from nutgraf.rules import check
from nutgraf.rules.book import Book
from nutgraf.story import link

SEED = Path(__file__).parents[2] / "seeds" / "nbc-news-pentagon-ai.yaml"
WANTED = 0.95
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
NEIGHBOURS = {key: row[max(at - 1, 0) : at] + row[at + 1 : at + 2] for row in ROWS for at, key in enumerate(row)}


class Word(NamedTuple):
    """An id or a key in the seed, and where it begins."""

    text: str
    offset: int


class Slip(NamedTuple):
    """A word, what became of it, and whether its suggestion is the right one."""

    kind: str
    word: str
    typed: str
    findings: tuple[Finding, ...]

    @property
    def right(self) -> bool:
        return any(f"'{self.word}'" in (each.help or "") for each in self.findings)


def slip(word: str, kind: str, chance: random.Random) -> str:
    """A word with one slip of the keys."""
    at = chance.randrange(len(word))
    match kind:
        case "left out":
            return word[:at] + word[at + 1 :]
        case "doubled":
            return word[: at + 1] + word[at:]
        case "swapped":
            at = min(at, len(word) - 2)
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    keys = NEIGHBOURS.get(word[at], "") or "-"
    return word[:at] + chance.choice(keys) + word[at + 1 :]


def words(text: str, tree: Tree) -> Iterator[Word]:
    """Every key of the format, every id that is named and every declared one that something names."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    ids = {path[1] for path in tree.keys if len(path) == 2 and path[0] != "source"}
    values = {path: tree.values[path] for path in tree.values if _at(tree, path) in ids and _refers(path)}
    named = {_at(tree, path) for path in values}
    for path, span in (*tree.keys.items(), *values.items()):
        word = text[lines[span.line - 1] + span.column - 1 :][: span.end_column - span.column]
        declares = len(path) == 2 and path[1] in ids
        if (not declares or path[1] in named) and re.fullmatch(r"[a-z][a-z0-9_-]+", word):
            yield Word(word, lines[span.line - 1] + span.column - 1)


def _refers(path: tuple[str | int, ...]) -> bool:
    fields = {name.rstrip("_") for name in FIELDS}
    return [step for step in path if isinstance(step, str)][-1] in fields


def _at(tree: Tree, path: tuple[str | int, ...]) -> object:
    here: object = tree.data
    for step in path:
        here = here[step]  # type: ignore[index]
    return here if isinstance(here, str) else None


def findings(text: str) -> tuple[Finding, ...]:
    seed, found = read_seed_text(text.encode(), f"seeds/{SEED.name}")
    seeds = (seed,) if seed else ()
    story, dates = link(seeds)
    return tidy((*found, *check(Book(seeds, story, dates, unread=not seeds))))


@pytest.fixture(scope="module", params=[60, pytest.param(500, marks=pytest.mark.long)])
def slips(request: pytest.FixtureRequest) -> list[Slip]:
    """A number of slips at random places, the same ones each time, that change a word into no other known one."""
    text = SEED.read_text(encoding="utf-8")
    tree, _ = read_yaml(text, SEED.name)
    assert tree is not None
    chance, there = random.Random(1931), list(words(text, tree))  # noqa: S311 - no secret
    known = {word.text for word in there}
    made: list[Slip] = []
    while len(made) < request.param:
        word, kind = chance.choice(there), chance.choice(("left out", "doubled", "swapped", "neighbour"))
        typed = slip(word.text, kind, chance)
        if typed not in known:
            spoilt = text[: word.offset] + typed + text[word.offset + len(word.text) :]
            made.append(Slip(kind, word.text, typed, findings(spoilt)))
    return made


def test_no_slip_passes_unseen(slips: list[Slip]) -> None:
    assert [(each.word, each.typed) for each in slips if not each.findings] == []


def test_what_was_meant_is_suggested(slips: list[Slip], capsys: pytest.CaptureFixture[str]) -> None:
    wrong = [each for each in slips if not each.right]
    with capsys.disabled():
        print(f"\n{len(slips) - len(wrong)} of {len(slips)} slips of the keys: what was meant is suggested")
    assert 1 - len(wrong) / len(slips) >= WANTED, [(each.word, each.typed, each.findings) for each in wrong]


def test_a_slip_is_one_finding(slips: list[Slip]) -> None:
    several = [(each.word, each.typed, len(each.findings)) for each in slips if len(each.findings) > 1]
    assert several == []
