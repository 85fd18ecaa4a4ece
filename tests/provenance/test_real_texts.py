"""Texts in the public domain as articles, and the real story end to end where its article is at hand."""

import os
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from old_bridge import seed_of

from nutgraf.diagnostics import Finding, Severity
from nutgraf.engines.project import open_project
from nutgraf.provenance import (
    Article,
    check_lock,
    coverage_findings,
    parse_article,
    read_article,
    read_lock,
    verify,
)
from nutgraf.provenance.match import find
from nutgraf.provenance.piece import Piece, piece
from nutgraf.provenance.quotations import quoted

ROOT = Path(__file__).resolve().parents[2]
GETTYSBURG = """\
Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.

Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this.

But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract.
"""
"""Abraham Lincoln, 1863."""
BENNETS = """\
“My dear Mr. Bennet,” said his lady to him one day, “have you heard that Netherfield Park is let at last?”

Mr. Bennet replied that he had not.

“But it is,” returned she; “for Mrs. Long has just been here, and she told me all about it.”

Mr. Bennet made no answer.

“Do not you want to know who has taken it?” cried his wife impatiently.

“You want to tell me, and I have no objection to hearing it.”

This was invitation enough.
"""
"""Jane Austen, Pride and Prejudice, 1813."""


def found(text: str, quotes: dict[str, tuple[str | list[str], int]]) -> dict[str, tuple[str, ...] | str]:
    """How each quotation stands in a text, or the code of its finding."""
    article = parse_article(text)
    told: dict[str, tuple[str, ...] | str] = {}
    for name, (quote, at) in quotes.items():
        source = {
            "id": "x",
            "publisher": "P",
            "language": "en",
            "published": 1863,
            "paragraphs": len(article.paragraphs),
        }
        said = {"by": {"unnamed": "not said"}, "quote": quote, "at": at}
        lock, findings = verify(seed_of({"source": source, "statements": {"said": said}}), (), article)
        told[name] = lock.quotations["said"].how if lock else _error(findings)
    return told


def _error(findings: tuple[Finding, ...]) -> str:
    return next(each.code for each in findings if each.severity is Severity.ERROR)


def test_a_speech_without_quotation_marks() -> None:
    assert found(
        GETTYSBURG,
        {
            "as-printed": (
                "Four score and seven years ago our fathers brought forth on this continent, a new nation",
                1,
            ),
            "other-dashes": ("we can not dedicate — we can not consecrate — we can not hallow — this ground", 3),
            "elided": ("We are met on a great battle-field … It is altogether fitting and proper", 2),
            "bracketed": ("any nation so conceived […] can long endure. We [the crowd] are met", 2),
            "one-word": ("we cannot dedicate — we cannot consecrate", 3),
            "two-thats": ("gave their lives that nation might live", 2),
            "other-paragraph": ("a new nation, conceived in Liberty", 2),
        },
    ) == {
        "as-printed": ("exact",),
        "other-dashes": ("exact",),
        "elided": ("elided",),
        "bracketed": ("elided", "bracketed"),
        "one-word": "altered-quotation",
        "two-thats": "altered-quotation",
        "other-paragraph": "misplaced-quotation",
    }


def test_a_conversation() -> None:
    assert found(
        BENNETS,
        {
            "over-said": ("My dear Mr. Bennet, have you heard that Netherfield Park is let at last?", 1),
            "over-returned": ("But it is, for Mrs. Long has just been here, and she told me all about it.", 3),
            "list": (["But it is", "she told me all about it"], 3),
            "exact": ("Do not you want to know who has taken it?", 5),
            "modern": ("Don't you want to know who has taken it?", 5),
            "told": ("Mr. Bennet made no answer", 4),
        },
    ) == {
        "over-said": ("in-pieces",),
        "over-returned": ("in-pieces",),
        "list": ("in-pieces",),
        "exact": ("exact",),
        "modern": "altered-quotation",
        "told": ("exact",),
    }


def long_article(words: int) -> str:
    """Paragraphs of a hundred words, no two alike, each with a quotation of twenty."""
    paragraphs = []
    for number in range(words // 100):
        said = " ".join(f"said{number}n{n}" for n in range(20))
        told = " ".join(f"told{number % 7}n{n}" for n in range(80))
        paragraphs.append(f"“{said},” she said. {told}"[:5000])
    return "\n\n".join(paragraphs)


def test_ten_thousand_words_with_five_hundred_quotations_do_not_take_long() -> None:
    article = parse_article(long_article(10_000))
    said = {
        f"said-{paragraph}-{n}": {
            "by": {"unnamed": "not said"},
            "quote": " ".join(f"said{paragraph}n{4 * n + m}" for m in range(4)),
            "at": paragraph + 1,
        }
        for paragraph in range(100)
        for n in range(5)
    }
    source = {"id": "x", "publisher": "P", "language": "en", "published": 2031, "paragraphs": 100}
    seed = seed_of({"source": source, "statements": said})
    begun = perf_counter()
    lock, findings = verify(seed, (), article)
    assert perf_counter() - begun < 10
    assert lock, findings
    assert len(lock.quotations) == 500


@pytest.fixture(scope="module")
def real_article() -> Article:
    name = os.environ.get("NUTGRAF_ARTICLE")
    if not name:
        pytest.skip("NUTGRAF_ARTICLE does not name the article of the real story")
    article, findings = read_article((ROOT / name).read_bytes(), name)
    assert article, findings
    return article


def test_the_real_story_holds(real_article: Article) -> None:
    project = open_project(ROOT)
    (seed,) = project.story.seeds
    lock, findings = verify(seed, project.prose, real_article)
    assert [each for each in findings if each.severity is Severity.ERROR] == []
    assert lock
    assert check_lock(seed, project.prose, lock) == ()
    assert coverage_findings(seed, lock, whole=True) == ()
    assert len(lock.quotations) >= 20
    assert all(each.fragment for each in lock.quotations.values())


def test_every_letter_of_the_real_quotations_counts(real_article: Article) -> None:
    (seed,) = open_project(ROOT).story.seeds
    for _, said in quoted(seed):
        pieces = [piece(text) for text in said.quote]
        assert find(pieces, real_article, said.at)
        for index, each in enumerate(pieces):
            for at in (at for at, sign in enumerate(each.core) if sign.isalpha()):
                letter = "x" if each.core[at] not in "xX" else "y"
                changed = [*pieces]
                changed[index] = Piece(each.core[:at] + letter + each.core[at + 1 :])
                assert find(changed, real_article, said.at) is None, changed[index].core


def test_the_committed_lock_is_that_of_the_article(real_article: Article) -> None:
    project = open_project(ROOT)
    (seed,) = project.story.seeds
    file = (ROOT / seed.tree.path).with_suffix(".lock")
    if not file.exists():
        pytest.skip("no lock is committed")
    committed, findings = read_lock(file.read_text(encoding="utf-8"), file.name)
    assert findings == ()
    assert committed
    lock, _ = verify(seed, project.prose, real_article)
    assert lock
    assert replace(committed, texts=lock.texts) == lock
