"""The whole story in one document: every record once, every link inside."""

import json
import re
from collections import Counter
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from nutgraf.testing import Built


@pytest.fixture(scope="module")
def ids(document: BeautifulSoup) -> list[str]:
    return [each["id"] for each in document.find_all(id=True)]


def records(riverton: Built) -> list[str]:
    story = json.loads(riverton.page("data/story.json"))
    listed = (each for key, each in story.items() if isinstance(each, list) and key != "corrections")
    return [record["id"] for section in listed for record in section if isinstance(record, dict) and "url" in record]


def test_each_record_has_its_id_once(riverton: Built, ids: list[str]) -> None:
    counted = Counter(ids)
    assert len(records(riverton)) > 20
    assert {name: counted[name] for name in records(riverton)} == dict.fromkeys(records(riverton), 1)
    assert [name for name, count in counted.items() if count > 1] == []


def test_each_link_leads_to_a_place_in_the_document_or_to_another_host(document: BeautifulSoup, ids: list[str]) -> None:
    hrefs = {each["href"] for each in document.find("body").find_all(href=True)}
    outside = {href for href in hrefs if not href.startswith("#")}
    assert "https://riverton.example/" in outside
    assert [href for href in outside if not href.startswith("https://")] == []
    assert len(hrefs) > 50
    assert [href for href in hrefs - outside if href.removeprefix("#") not in ids] == []


def test_paragraphs_go_by_their_source_where_there_are_several(document: BeautifulSoup, ids: list[str]) -> None:
    paragraphs = [name for name in ids if re.search(r"_p\d+$", name)]
    assert len({name.rpartition("_")[0] for name in paragraphs}) == 2
    leading = {each["href"].removeprefix("#") for each in document.select("a.ng-place")}
    assert leading
    assert leading <= set(paragraphs)


def test_headings_of_two_pages_with_the_same_words_are_two_places(ids: list[str]) -> None:
    assert {"about_how-it-was-made", "page_closure-vote_how-it-was-made"} <= set(ids)


def test_a_page_named_as_a_record_does_not_take_its_place(document: BeautifulSoup) -> None:
    assert document.find(id="closure-vote").text == "The council votes to close the bridge"
    assert document.find(id="page_closure-vote").text == "The vote, in our words"


def test_links_between_files_lead_within_the_document(document: BeautifulSoup) -> None:
    about = document.find(id="about").find_parent("section")
    leading = {each.text: each.get("href") for each in about.find_all("a")}
    assert leading["the days"] == "#timeline"
    assert leading["the mayor's"] == "#mira-olsen"
    assert leading["the council"] in {"#city-council", "#city-council_relations"}


def test_headings_go_down_one_level_at_a_time(document: BeautifulSoup) -> None:
    levels = [int(each.name[1]) for each in document.find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(one, other) for one, other in pairwise(levels) if other > one + 1] == []


def test_chapters_stand_in_order_and_the_contents_lead_to_them(document: BeautifulSoup) -> None:
    contents = [each["href"].removeprefix("#") for each in document.select(".ng-handout__contents a")]
    chapters = [each["id"] for each in document.select("main > section > h2:first-child")]
    assert contents == chapters
    assert chapters[:4] == ["index", "actors", "timeline", "positions"]
    assert chapters[-1] == "about"


def test_a_picture_is_inside(document: BeautifulSoup) -> None:
    vote = document.find(id="page_closure-vote").find_parent("section")
    pictures = [(each["alt"], each["src"].partition(",")[0]) for each in vote.find_all("img")]
    assert pictures == [("The bridge at dusk", "data:image/svg+xml;base64")]


def test_what_is_a_draft_is_not_there(document: BeautifulSoup) -> None:
    assert "We are still asking" not in document.text


def test_search_engines_are_asked_to_list_neither_and_both_have_a_policy(document: BeautifulSoup) -> None:
    assert document.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    policy = document.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert policy["content"].startswith("default-src 'none'")
    assert document.find_all("script") == []


def test_the_file_needs_no_other(riverton: Built) -> None:
    alone = BeautifulSoup(riverton.page("data/story.html"), "html.parser")
    assert alone.find_all("link") == []
    assert [each["src"] for each in alone.find_all(src=True) if not each["src"].startswith("data:")] == []
    assert len(alone.find_all("style")) == 1
    assert "url(" not in alone.find("style").text
    assert "@import" not in alone.find("style").text


def test_the_about_page_leads_to_both(riverton: Built) -> None:
    about = BeautifulSoup(riverton.page("about/"), "html.parser")
    leading = [each["href"] for each in about.find(id="handout").find_next("p").find_all("a")]
    assert [href.removesuffix("index.html") for href in leading] == ["../print/", "../data/story.html"]


def test_an_actor_is_told_where_else_it_is_named(document: BeautifulSoup) -> None:
    backlinks = document.find(id="mira-olsen_mentions").find_next_siblings(class_="ng-mentions")
    leading = {each["href"] for mentions in backlinks for each in mentions.find_all("a")}
    assert {"#closure-vote", "#page_reading"} <= leading


def test_it_says_of_when_it_is_whom_it_is_from_and_how_to_read_it(document: BeautifulSoup) -> None:
    first = document.find("header").find_all("p")[0].text
    assert "As of" in first
    assert "Riverton Gazette" in first
    terms = [each.text for each in document.select(".ng-handout__reading dt")]
    assert {"The article says", "They say so", "The editors add"} <= set(terms)


def test_an_editors_page_at_its_address_is_its_foreword(document: BeautifulSoup, riverton: Built) -> None:
    foreword = document.find(class_="ng-handout__foreword")
    assert foreword.find(re.compile("^h[1-6]$")).text == "For the class"
    assert foreword.a["href"] == "#closure-vote"
    assert "For the class" not in BeautifulSoup(riverton.page(""), "html.parser").text
    assert document.find(class_="ng-handout__contents").find(href="#page_print") is None
