"""What stands on the pages before anybody does anything."""

import json

from nutgraf.testing import SEED, Built, build, project


def test_the_front_page_tells_the_story_where_no_editor_did(page) -> None:
    head = page("").select_one(".ng-head")
    assert head.select_one(".ng-standfirst").get_text() == "Friday, 2 May 2031: The council votes to close the bridge."
    assert "State of the facts: 2 May 2031" in head.get_text()
    article = page("").article
    assert "not known to have happened: Repairs begin." in article.get_text()
    assert "Not known: Who pays for the repairs?" in article.get_text()


def test_what_is_not_known_stands_next_to_what_happened_last_in_the_same_dress(page) -> None:
    latest, unknown = page("").select(".ng-section")[:2]
    assert [each.h2["id"] for each in (latest, unknown)] == ["latest", "questions"]
    assert all(each.select(".ng-line__title") for each in (latest, unknown))


def test_the_story_in_full_is_folded_by_days(page) -> None:
    days = page("").select("details.ng-fold")
    assert [each.select_one(".ng-fold__title").get_text() for each in days][:1] == ["Friday, 2 May 2031"]
    assert all(each.select(".ng-card") and not each.has_attr("open") for each in days)
    assert not {"closure-vote", "repair-start"} & {each["id"] for each in page("").article.select("[id]")}


def test_each_kind_of_page_says_what_it_is(page) -> None:
    kickers = {
        each: page(each).select_one(".ng-kicker").get_text(" ", strip=True)
        for each in ("actors/mira-olsen/", "questions/who-pays/", "timeline/")
    }
    assert kickers == {
        "actors/mira-olsen/": "MO Who is who · Person",
        "questions/who-pays/": "What is not known · Open question",
        "timeline/": "Timeline",
    }


def test_cards_tell_kind_name_and_voice_by_address(built: Built) -> None:
    cards = json.loads(built.page("data/cards.json"))
    assert cards["timeline/#repair-start"] == ["Event · announced", "Repairs begin", "", "The article says"]
    assert cards["actors/mira-olsen/"][:2] == ["Person", "Mira Olsen"]


def test_cards_leave_private_people_out(tmp_path) -> None:
    seed = SEED.replace("    also: the mayor\n", "    also: the mayor\n    private: true\n")
    built = build(project(tmp_path, {"seeds/old-bridge.yaml": seed}), strict=False)
    assert built.returncode == 0, built.stderr
    assert "Olsen" not in built.page("data/cards.json")
    assert "Olsen" not in built.page("data/changes.json")


def test_about_says_what_the_browser_keeps(page) -> None:
    assert page("about/").find(id="visits").name == "h2"
