"""What search finds in Riverton's story, and what its front page shows."""

import json

import pytest
from reading import section, text

from nutgraf.testing import Built


@pytest.fixture(scope="module")
def entries(built: Built) -> dict[str, dict[str, object]]:
    return {each["location"]: each for each in json.loads(built.page("search/search_index.json"))["docs"]}


@pytest.mark.parametrize(
    ("words", "home"),
    [
        ("to drive across a guess", "quotes/#olsen-safety"),
        ("Seven of nine members", "timeline/#closure-vote"),
        ("covers a third of the estimate", "questions/who-pays/"),
        ("He has seen no cracks", "quotes/#shore-denial"),
        ("an engineer certifies it", "glossary/#load-rating"),
    ],
)
def test_a_record_is_found_at_home_and_not_where_it_is_embedded(
    entries: dict[str, dict[str, str]], words: str, home: str
) -> None:
    found = {name for name, each in entries.items() if words in each["text"]}
    assert home in found
    assert not [name for name in found if name.startswith(("#", "actors/", "questions/#", "sources/")) or not name]


def test_an_actor_is_found_by_its_other_names(entries: dict[str, dict[str, list[str]]]) -> None:
    assert entries["actors/mira-olsen/"]["tags"] == ["Olsen", "the mayor"]


def test_each_home_has_its_heading_as_title(entries: dict[str, dict[str, str]]) -> None:
    assert entries["timeline/#closure-vote"]["title"] == "The council votes to close the bridge"
    assert entries["questions/who-pays/"]["title"] == "Who pays for the repairs?"


def test_the_front_page_shows_who_what_last_what_is_open_and_where_from(page) -> None:
    assert [each["id"] for each in page("").article.select("h2")] == [
        "latest",
        "questions",
        "actors",
        "full",
        "sources",
    ]
    open_ones = [text(each) for part in section(page, "", "questions") for each in part.select(".ng-line__title")]
    assert open_ones == ["Who pays for the repairs?", "How long will it stay closed?"]


def test_the_front_pages_last_moments_are_the_timelines(page) -> None:
    last = [text(each.a) for part in section(page, "", "latest") for each in part.select(".ng-line__title")]
    assert last[-2:] == ["The council votes to close the bridge", "Repairs begin"]
    assert len(last) == 5


def test_nothing_on_the_front_page_is_at_home(page) -> None:
    ids = {each["id"] for each in page("").article.select("[id]")}
    assert not {"closure-vote", "who-pays", "mira-olsen", "repair-start"} & ids
