"""A figure's number has to stand in its paragraph, however it is spelled."""

import csv
from pathlib import Path
from typing import Any

import pytest
from old_bridge import Make, seed_of

from nutgraf.provenance import parse_article, verify

TABLE = Path(__file__).with_name("numbers.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    "row", list(csv.DictReader(TABLE, delimiter="\t")), ids=lambda row: f"{row['text']}-{row['value']}"
)
def test_numbers(row: dict[str, str]) -> None:
    value: Any = row["value"] if ".." in row["value"] else float(row["value"])
    seed = seed_of(
        {
            "source": {"id": "x", "publisher": "Gazette", "language": "en", "published": 2031, "paragraphs": 1},
            "figures": {"number": {"label": "number", "value": value, "at": 1}},
        }
    )
    lock, findings = verify(seed, (), parse_article(row["text"]))
    assert [each.code for each in findings] == ([] if row["stands"] == "yes" else ["absent-number"])
    assert bool(lock) == (row["stands"] == "yes")


def told(seed: Any, article: Any) -> list[tuple[str, str | None]]:
    return [(each.message, each.help) for each in verify(seed, (), article)[1]]


def test_what_stands_there_instead_is_said(changed: Make, article: Any) -> None:
    assert told(changed(figures={"cost": {"value": "400000..450000"}}), article) == [
        (
            "the number 400,000 to 450,000 of 'cost' does not stand in paragraph 4",
            "the numbers there are 2, 6, 4,000,000, 4,500,000",
        )
    ]


def test_where_the_number_stands_is_said(changed: Make, article: Any) -> None:
    assert told(changed(figures={"businesses": {"at": 4}}), article) == [
        ("the number 11 of 'businesses' does not stand in paragraph 4", "it stands in paragraph 7: write `at: 7`")
    ]


def test_a_unit_may_hold_the_scale(changed: Make, article: Any) -> None:
    assert told(changed(figures={"cost": {"value": "4..4.5", "unit": "million USD"}}), article) == []


def test_the_text_has_to_be_printed_there(changed: Make, article: Any) -> None:
    assert told(changed(figures={"businesses": {"text": "eleven shops"}}), article) == [
        (
            "the text of 'businesses' is not printed in paragraph 7",
            "write `text` as the article prints it, or take it out",
        )
    ]


def test_words_that_are_no_number_have_to_be_printed(changed: Make, article: Any) -> None:
    fine = {"label": "opponents", "value": 0, "text": "nobody liked", "at": 6}
    wrong = {"label": "opponents", "value": 0, "text": "not a soul liked", "at": 6}
    assert told(changed(figures={"opponents": fine}), article) == []
    assert [message for message, _ in told(changed(figures={"opponents": wrong}), article)] == [
        "the number 0 of 'opponents' does not stand in paragraph 6"
    ]


def test_a_value_that_the_article_does_not_say_is_not_looked_for(changed: Make, article: Any) -> None:
    wings = {"label": "wings", "value": 3, "at": 4, "inferred": ["value"], "note": "Counted on the plan."}
    assert told(changed(figures={"wings": wings}), article) == []


def test_the_bounds_of_a_range_may_stand_in_two_paragraphs(changed: Make, article: Any) -> None:
    assert told(changed(figures={"range": {"label": "range", "value": "6..11", "at": [4, 7]}}), article) == []
