"""The sources of Riverton's story, and what was corrected or moved."""

import pytest
from bs4 import BeautifulSoup
from reading import WORDS, below, card, places, rows, text

from nutgraf.testing import SEED, build, project


def test_a_source_has_its_details_and_every_paragraph(page) -> None:
    article = page("sources/riverton-gazette/").article
    assert rows(article.select_one(".ng-card"))[WORDS["row"]["published"]] == "2 May 2031 (inferred)"
    assert [each["id"] for each in article.select("h3")] == [f"p{number}" for number in range(1, 22)]


def test_a_source_names_its_language_and_licence_as_readers_do(tmp_path) -> None:
    told = SEED.replace("  language: en\n", "  language: pt-BR\n  licence: all-rights-reserved\n")
    built = build(project(tmp_path, {"seeds/old-bridge.yaml": told}))
    assert built.returncode == 0, built.stderr
    shown = rows(BeautifulSoup(built.page("sources/"), "html.parser").select_one(".ng-card--source"))
    assert shown["Language"] == "Portuguese (Brazil)"
    assert shown["Licence"] == "all rights reserved"


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("p1", "The council votes to close the bridge (event)"),
        ("p9", "Mira Olsen (who)"),
        ("p15", "Who pays for the repairs? (question)"),
        ("p10", WORDS["nothing_yet"]),
        ("p21", "Left out: The newspaper's own subscription notice."),
    ],
)
def test_a_paragraph_says_what_stands_on_it_or_why_nothing_does(page, paragraph: str, words: str) -> None:
    heading = page("sources/riverton-gazette/").find(id=paragraph)
    assert words in text(below(heading)[0])


def test_two_sources_of_one_thing_are_kept_apart(page) -> None:
    shown = card(page, "timeline/", "closure-vote")
    assert "Seven of nine members were in favour." in text(shown)
    assert (
        "As River Courier tells it title: The council shuts the bridge; summary: Six members were in favour."
        in text(shown)
    )
    assert places(shown) == ["#p1", "#p2"]
    assert "As River Courier tells it the same" in text(card(page, "timeline/", "flood"))
    publishers = [text(each) for each in shown.select(".ng-card__voice")[-1].select(".ng-aside")]
    assert publishers == ["(Riverton Gazette)", "(River Courier)"]


def test_corrections_say_what_was_and_what_is(page) -> None:
    (entry,) = page("corrections/").article.select("li")
    assert text(entry) == (
        "5 May 2031 · cost of the repairs: we said “4 million”; now “4.5 million”. Misread from the report. (noticed by a reader)"
    )
    assert entry.a["href"] == "../background/#estimate-may"


def test_a_figure_keeps_its_qualifier_and_its_printed_form(page) -> None:
    shown = text(card(page, "background/", "estimate-may"))
    assert "about 4,000,000–4,500,000 USD" in shown
    assert "about $4 million to $4.5 million" in shown


def test_a_former_address_of_a_page_leads_on(page) -> None:
    moved = page("actors/harbour-board/")
    assert moved.find("meta", {"http-equiv": "refresh"})["content"] == "0; url=../port-authority/"
    assert moved.a["href"] == "../port-authority/"


@pytest.mark.parametrize(
    ("address", "former", "now"),
    [
        ("timeline/", "the-vote", "closure-vote"),
        ("quotes/", "olsen-guess", "olsen-safety"),
        ("positions/", "harbour-board--closure", "port-authority--closure"),
        ("actors/port-authority/", "harbour-board--part-of--city-council", "port-authority--part-of--city-council"),
    ],
)
def test_a_former_id_stands_empty_below_the_heading(page, address: str, former: str, now: str) -> None:
    anchor = page(address).find(id=former)
    assert text(anchor) == ""
    assert anchor.find_previous(["h2", "h3"])["id"] == now
