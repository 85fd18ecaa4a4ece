"""Actors' pages, and where a record is mentioned, in Riverton's story."""

from reading import WORDS, card, rows, section, text

SECTIONS = ["relations", "positions", "quotes", "timeline", "documents", "questions", "mentions"]


def test_the_index_lists_them_by_kind_with_what_they_are(page) -> None:
    headings = [text(each) for each in page("actors/").article.select("h2")]
    kinds = [WORDS["kind"][each] for each in ("person", "government", "outlet", "organization")]
    assert headings == [*kinds, WORDS["section"]["ties"]]
    people = [text(each) for each in page("actors/").article.select_one(".ng-actors").select("li")]
    assert people[0].startswith("MO Mira Olsen")
    assert "Mayor of Riverton (Riverton City Council)" in people[0]


def test_all_pages_have_the_same_anatomy(page) -> None:
    for name in ("mira-olsen", "city-council", "port-authority", "gazette", "ben-shore"):
        headings = [each["id"] for each in page(f"actors/{name}/").article.select("h2")]
        assert headings == SECTIONS, name


def test_roles_and_other_names_are_shown_with_their_places(page) -> None:
    shown = page("actors/mira-olsen/").article.select_one(".ng-card--actor")
    now, before = shown.select(".ng-card__line")[:2]
    assert "from 1 January 2029" in text(now)
    assert "Mayor of Riverton (Riverton City Council)" in text(now)
    assert now.select_one(".ng-place")["href"] == "../../sources/riverton-gazette/#p2"
    assert "formerly engineer (Riverton Port Authority)" in text(before)
    assert rows(shown)[WORDS["row"]["also"]] == "Olsen, the mayor"


def test_relations_are_shown_from_both_ends(page) -> None:
    home = page("actors/port-authority/").find(id="port-authority--part-of--city-council")
    assert text(home).startswith("Riverton Port Authority is part of Riverton City Council")
    other = section(page, "actors/city-council/", "relations")
    links = {each["href"]: text(each) for part in other for each in part.select("a")}
    assert links["../port-authority/#port-authority--part-of--city-council"] == "has as a part Riverton Port Authority"
    assert "../mira-olsen/" in links


def test_an_actor_has_what_concerns_it_and_nothing_else(page) -> None:
    def titles(name: str, anchor: str) -> list[str]:
        return [
            text(each)
            for part in section(page, f"actors/{name}/", anchor)
            for each in part.select(".ng-card__title, .ng-line__title")
        ]

    assert titles("mira-olsen", "timeline") == ["The council votes to close the bridge", "Repairs begin"]
    assert titles("mira-olsen", "positions") == ["Should the bridge be closed?"]
    assert titles("port-authority", "documents") == ["Inspection report on the Old Bridge"]
    assert titles("city-council", "questions") == ["Who pays for the repairs?"]
    assert titles("gazette", "positions") == []


def test_words_said_in_anothers_name_are_on_both_pages(page) -> None:
    for name in ("mira-olsen", "city-council"):
        (said,) = (each for part in section(page, f"actors/{name}/", "quotes") for each in part.select("blockquote"))
        assert text(said) == "“We cannot ask anyone” … “to drive across a guess.”"


def test_where_there_is_nothing_that_is_said(page) -> None:
    (nothing,) = section(page, "actors/gazette/", "positions")
    assert text(nothing) == WORDS["nothing"]


def test_only_a_private_persons_page_asks_not_to_be_listed(page) -> None:
    asked = {name: page(f"actors/{name}/").find("meta", {"name": "robots"}) for name in ("ben-shore", "mira-olsen")}
    assert asked["ben-shore"]["content"] == "noindex"
    assert asked["mira-olsen"] is None


def test_mentions_are_told_apart_by_role_and_shown_with_their_sentences(page) -> None:
    groups = {
        text(each.select_one(".ng-label")): [text(item) for item in each.select("li")]
        for each in page("actors/mira-olsen/").select(".ng-mentions")
    }
    assert list(groups) == [*WORDS["role"].values()]
    assert "“We cannot ask anyone … to drive across a guess.”" in groups[WORDS["role"]["said"]][0]
    assert any("Seven of nine members were in favour." in each for each in groups[WORDS["role"]["took_part"]])
    assert [each for each in groups[WORDS["role"]["mentioned"]] if each.startswith("Repairs begin")]
    assert groups[WORDS["role"]["in_prose"]] == ["Further reading: It was the mayor who called it."]


def test_from_each_home_one_gets_back_to_what_names_it(page) -> None:
    back = card(page, "quotes/", "olsen-safety").select_one(".ng-card__backlinks")
    assert {each["href"] for each in back.select("a")} == {
        "../positions/#mira-olsen--closure",
        "../positions/#city-council--closure",
    }
