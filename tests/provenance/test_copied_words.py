"""The article's own words may not stand in texts of ours; names, times and quotations may."""

import re
from typing import Any

import pytest
from old_bridge import Make

from nutgraf.engines.prose import prose
from nutgraf.provenance import Article, verify

FERRY = "carries nobody who is not a commuter, a pupil or a nurse"
"""Eleven words of the article, and one."""
RUN = f"It {FERRY} today."


def copies(findings: Any) -> list[tuple[str, int, int]]:
    return [(each.span.path, each.span.line, each.span.column) for each in findings if each.code == "copied-words"]


def test_twelve_words_in_a_row_are_a_copy(changed: Make, article: Article) -> None:
    seed = changed(background={"ferry": {"says": RUN, "at": 8}})
    lock, findings = verify(seed, (), article)
    span = seed.tree.span(("background", "ferry", "says"))
    assert lock is None
    assert copies(findings) == [("seeds/old-bridge.yaml", span.line, span.column + 3)]
    assert findings[0].message == f"12 words in a row are the article's own, from paragraph 8: “{FERRY}”"


def test_eleven_words_are_none(changed: Make, article: Article) -> None:
    seed = changed(background={"ferry": {"says": RUN.replace("nurse", "doctor"), "at": 8}})
    assert verify(seed, (), article)[1] == ()


def test_how_many_words_are_a_copy_can_be_set(changed: Make, article: Article) -> None:
    seed = changed(background={"ferry": {"says": "It runs at six in the morning.", "at": 8}})
    assert copies(verify(seed, (), article)[1]) == []
    assert len(copies(verify(seed, (), article, copied=6)[1])) == 1


def test_case_typography_and_markup_hide_no_copy(changed: Make, article: Article) -> None:
    text = "---\ntitle: The ferry\n---\n\nIt runs.\n\nIt **carries** [nobody](x.md) WHO is *not* a\ncommuter — a pupil, or a [[mira-olsen|nurse]].\n"
    page, _ = prose(text, "ferry.md", "content/ferry.md")
    findings = verify(changed(), (page,), article)[1]
    assert copies(findings) == [("content/ferry.md", 7, 6)]


def test_the_name_that_a_link_shows_is_text(changed: Make, article: Article) -> None:
    seed = changed(actors={"nurses": {"name": "Or a nurse", "kind": "group", "at": 8}})
    shown, _ = prose(
        "It carries nobody who is not a commuter, a pupil [[nurses]] on the way home.", "a.md", "content/a.md"
    )
    other, _ = prose(
        "It carries nobody who is not a commuter, a pupil [[mira-olsen]] on the way home.", "a.md", "content/a.md"
    )
    assert len(copies(verify(seed, (shown,), article)[1])) == 1
    assert copies(verify(seed, (other,), article)[1]) == []


@pytest.mark.parametrize(
    "quoted",
    [
        "“We cannot ask anyone to drive across a guess,” Mayor Mira Olsen said. “Not this winter.”",
        '"We cannot ask anyone to drive across a guess," Mayor Mira Olsen said. "Not this winter."',
        "> We cannot ask anyone to drive across a guess, Mayor Mira Olsen said. Not this winter.",
    ],
    ids=["curly", "straight", "block"],
)
def test_what_somebody_said_may_be_quoted_in_prose(quoted: str, changed: Make, article: Article) -> None:
    page, _ = prose(quoted + "\n", "a.md", "content/a.md")
    bare, _ = prose(re.sub('[“”">]', "", quoted) + "\n", "a.md", "content/a.md")
    assert copies(verify(changed(), (page,), article)[1]) == []
    assert len(copies(verify(changed(), (bare,), article)[1])) == 1


def test_a_sentence_of_the_article_is_no_quotation_for_standing_in_marks(changed: Make, article: Article) -> None:
    page, _ = prose(f"The paper says: “{RUN}”", "a.md", "content/a.md")
    assert len(copies(verify(changed(), (page,), article)[1])) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"actors": {"riders": {"name": FERRY, "kind": "group", "at": 8}}},
        {"events": {"trip": {"title": "A trip", "status": "happened", "when": {"says": FERRY, "is": "2031"}, "at": 8}}},
        {"documents": {"plan": {"title": RUN, "kind": "report", "at": 8, "note": "Its title."}}},
        {"figures": {"riders": {"label": "riders", "value": 0, "text": FERRY, "at": 8}}},
    ],
    ids=["name", "time", "title", "figure"],
)
def test_names_titles_times_and_printed_numbers_do_not_count(change: Any, changed: Make, article: Article) -> None:
    assert copies(verify(changed(**change), (), article)[1]) == []


def test_names_inside_a_sentence_do_not_count(changed: Make, article: Article) -> None:
    names = ["a commuter", "a pupil", "a nurse"]
    actors = {f"rider-{n}": {"name": name, "kind": "group", "at": 8} for n, name in enumerate(names)}
    assert copies(verify(changed(actors=actors, background={"b": {"says": RUN, "at": 8}}), (), article)[1]) == []


@pytest.mark.parametrize(
    ("licence", "copied"),
    [
        ("CC-BY-4.0", 0),
        ("CC0-1.0", 0),
        ("public-domain", 0),
        ("CC-BY-NC-4.0", 1),
        (None, 1),
        ("all-rights-reserved", 1),
    ],
)
def test_an_open_licence_lets_words_be_taken(licence: str | None, copied: int, changed: Make, article: Article) -> None:
    source = {"licence": licence} if licence else {}
    seed = changed(source=source, background={"ferry": {"says": RUN, "at": 8}})
    assert len(copies(verify(seed, (), article)[1])) == copied


def test_a_mark_left_open_excuses_nothing_in_later_paragraphs(changed: Make, article: Article) -> None:
    said = "We cannot ask anyone to drive across a guess, Mayor Mira Olsen said. Not this winter."
    page, _ = prose(f"A board of 5 inches, or “five.\n\n{said}\n", "a.md", "content/a.md")
    assert len(copies(verify(changed(), (page,), article)[1])) == 1
