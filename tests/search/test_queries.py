"""What a reader of the real story types, and what has to be the first that is found: `queries.tsv`."""

import csv
from pathlib import Path

import pytest
from conftest import Ask

TABLE = Path(__file__).with_name("queries.tsv")
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("row", [pytest.param(each, id=each["query"]) for each in ROWS])
def test_what_is_meant_is_found_first(engine: Ask, row: dict[str, str]) -> None:
    found = engine("query => story.find(query).entries.slice(0, 5).map(each => each.location)", row["query"])
    assert found[:1] == [row["first"]], (row["why"], found)


def test_the_table_has_forty_queries_and_each_kind_of_slip() -> None:
    assert len(ROWS) >= 40
    assert len({each["query"] for each in ROWS}) == len(ROWS)
    assert {"the Pentagon", "Hegset"} <= {each["query"] for each in ROWS}


@pytest.mark.parametrize("name", ["Biden", "Musk", "Putin", "Zuckerberg", "Microsoft", "Nvidia", "Ukraine"])
def test_who_is_not_in_the_story_is_not_taken_for_somebody_else(engine: Ask, name: str) -> None:
    assert engine("query => story.find(query).entries.map(each => each.location)", name) == []


@pytest.mark.parametrize("name", ["Pete Hegseth", "Anthropic", "OpenAI", "Dario Amodei", "Defense Department"])
def test_who_is_meant_comes_first_after_three_letters_and_stays_there(engine: Ask, name: str) -> None:
    firsts = [
        engine("query => story.find(query).entries[0]?.title", name[:length]) for length in range(3, len(name) + 1)
    ]
    assert set(firsts) == {name}


def test_every_title_is_found_by_itself(engine: Ask) -> None:
    missed = engine(
        """() => index.docs.filter(doc => {
            const found = story.find(doc.title).entries;
            return !found.slice(0, 60).includes(doc);
        }).map(doc => [doc.location, doc.title])"""
    )
    assert missed == []


def test_every_name_of_an_actor_finds_it_among_the_first_three(engine: Ask) -> None:
    missed = engine(
        """() => index.docs.filter(doc => doc.location.startsWith("actors/") && !doc.location.includes("#")).flatMap(doc =>
            [doc.title, ...(doc.tags ?? [])].filter(name => !story.find(name).entries.slice(0, 3).includes(doc))
        )"""
    )
    assert missed == []


def test_every_quotation_is_found_first_by_its_last_six_words_unless_they_are_a_name(engine: Ask) -> None:
    missed = engine(
        """() => {
            const names = new Set(index.docs.flatMap(doc => [doc.title, ...(doc.tags ?? [])]).map(engine.fold));
            return index.docs.filter(doc => doc.kind === "quotation").flatMap(doc => {
                const words = doc.text.slice(1, doc.text.indexOf("”")).split(" ").slice(-6).join(" ");
                const first = story.find(words).entries[0];
                return first === doc || names.has(engine.fold(words)) ? [] : [[words, first?.location]];
            });
        }"""
    )
    assert missed == []
