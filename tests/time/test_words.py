"""The article's own words, read on Friday, 27 February 2026."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.model.time import TimeError, parse_edtf, print_edtf, read_when

CASES = [line.split("\t") for line in (Path(__file__).parent / "words.tsv").read_text(encoding="utf-8").splitlines()]
PUBLISHED = parse_edtf("2026-02-27")
WORDS = st.sampled_from(
    [
        "Friday",
        "Thursday",
        "monday",
        "late",
        "early",
        "earlier",
        "night",
        "morning",
        "evening",
        "this",
        "last",
        "next",
        "week",
        "month",
        "summer",
        "until",
        "since",
        "by",
        "about",
        "6am",
        "2:35",
        "31",
        "2",
        "two",
        "days",
        "ago",
        "September",
        "2021",
        "of",
        "the",
        "in",
        "on",
        "throughout",
        "today",
        "end",
        "year",
        "between",
        "and",
        "29",
        "February",
    ]
)


@pytest.mark.parametrize(("text", "direction", "expected"), CASES)
def test_words_of_an_article(text: str, direction: str, expected: str) -> None:
    if expected == "refused":
        with pytest.raises(TimeError):
            read_when(text, PUBLISHED, direction == "forward")
    else:
        assert print_edtf(read_when(text, PUBLISHED, direction == "forward").interval) == expected


def test_words_that_need_the_day_of_publication_say_so() -> None:
    with pytest.raises(TimeError, match="day of publication"):
        read_when("Friday night", None, forward=False)


def test_words_that_stand_by_themselves_are_stated() -> None:
    assert not read_when("October 25, 2022", PUBLISHED, forward=False).worked_out
    assert read_when("Friday night", PUBLISHED, forward=False).worked_out


def test_a_misspelt_weekday_is_suggested() -> None:
    with pytest.raises(TimeError) as caught:
        read_when("Fryday night", PUBLISHED, forward=False)
    assert "did you mean 'friday'?" in (caught.value.help or "")


@given(st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=40), st.booleans())
def test_any_words_are_a_time_or_an_error(text: str, forward: bool) -> None:
    try:
        interval = read_when(text, PUBLISHED, forward).interval
    except TimeError as error:
        assert error.message
    else:
        assert not (interval.earliest and interval.latest) or interval.earliest <= interval.latest
