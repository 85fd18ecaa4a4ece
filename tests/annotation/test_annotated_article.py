"""An article whose licence permits it stands on its source's page, with its quotations and names linked."""

import re

import pytest
from bs4 import Tag
from river import ARTICLE

PAGE = "sources/old-bridge/"


def paragraph(page, number: int) -> Tag:
    return page(PAGE).find(id=f"p{number}").find_next("p", class_="ng-annotated")


def links(shown: Tag, kind: str) -> list[tuple[str, str]]:
    return [(each.get_text(), each["href"]) for each in shown.select(f"a.ng-annotated__{kind}")]


def test_each_paragraph_stands_under_its_number_letter_by_letter(page) -> None:
    written = [line for line in ARTICLE.splitlines() if line]
    assert [paragraph(page, number).get_text() for number in range(1, 6)] == written


def test_what_stands_on_a_paragraph_is_still_listed_below_it(page) -> None:
    listed = paragraph(page, 1).find_next_sibling()
    assert [each.get_text() for each in listed.select("a")] == ["City Council", "The Old Bridge is closed"]


def test_a_quotation_leads_to_its_statement_and_a_name_inside_it_to_its_page(page) -> None:
    assert links(paragraph(page, 2), "quotation") == [
        ("We cannot ask ", "../../quotes/#olsen-guess"),
        ("’s neighbours to drive across a guess", "../../quotes/#olsen-guess"),
        ("Not this winter", "../../quotes/#olsen-guess"),
    ]


def test_a_quotation_over_two_paragraphs_leads_there_from_both(page) -> None:
    shown = [links(paragraph(page, number), "quotation") for number in (4, 5)]
    assert shown == [
        [("We began to look in May", "../../quotes/#olsen-look")],
        [("We ended in June", "../../quotes/#olsen-look")],
    ]


def test_names_lead_to_what_they_are_of(page) -> None:
    mayor = "../../actors/mira-olsen/"
    assert links(paragraph(page, 2), "mention") == [("The mayor", mayor), ("Mira Olsen", mayor), ("Mira Olsen", mayor)]


def test_words_to_know_lead_to_the_glossary_and_only_as_written(page) -> None:
    assert links(paragraph(page, 3), "mention") == [
        ("the port", "../../actors/port-authority/"),
        ("O’Brien", "../../actors/port-authority/"),
        ("load rating", "../../glossary/#load-rating"),
    ]


def test_a_name_is_linked_only_in_paragraphs_that_its_record_names(page) -> None:
    assert "said Olsen" in paragraph(page, 5).get_text()
    assert links(paragraph(page, 5), "mention") == []


def test_the_article_is_text_and_never_markup(page) -> None:
    for number in (3, 5):
        assert {each.name for each in paragraph(page, number).find_all(True)} <= {"a"}
        assert all(each["href"].startswith("../../") for each in paragraph(page, number).select("a"))
    assert "<script>alert(1)</script>" in paragraph(page, 5).get_text()


def test_credit_and_licence_stand_above_the_article(page) -> None:
    note = page(PAGE).find("a", rel="license").parent
    assert note.a["href"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "by Ana Reyes, Riverton Gazette," in note.get_text()
    assert note.find_next(class_="ng-annotated")["lang"] == "en"


def test_every_link_in_the_article_leads_somewhere(page, built) -> None:
    for number in range(1, 6):
        for _, href in (*links(paragraph(page, number), "quotation"), *links(paragraph(page, number), "mention")):
            address, _, anchor = href.removeprefix("../../").partition("#")
            assert not anchor or page(address).find(id=anchor), href
            assert built.page(address)


@pytest.mark.parametrize("file", ["data/story.json", "search/search_index.json"])
def test_the_article_is_nowhere_else(built, file: str) -> None:
    assert not re.search("Not this winter.{0,3} Two piers|no ratings", built.page(file))
