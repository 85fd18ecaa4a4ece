"""What stands on the pages before anybody does anything."""

import json

from bs4 import BeautifulSoup

from nutgraf.testing import CONFIG, SEED, Built, build, project


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


def test_no_line_repeats_what_its_heading_says(page) -> None:
    unknown = page("").select(".ng-section--questions .ng-line__foot")
    assert [each.get_text() for each in unknown] == ["Asked by the article · paragraph 3"]
    position = page("positions/").select_one(".ng-heading:has(#mira-olsen--closure) + .ng-card--position")
    assert not position.select(".ng-status")
    assert page("actors/mira-olsen/").select_one(".ng-card--position .ng-status").get_text() == "supports it"
    assert not page("documents/").select(".ng-status")


def test_what_there_is_none_of_has_no_heading(tmp_path) -> None:
    figures = "figures:\n  cost:\n    label: Cost\n    value: 4\n    at: 3\n"
    linked = {"seeds/old-bridge.yaml": SEED + figures, "content/river.md": "# River\n\nAsk: [[who-pays]]\n"}
    built = build(project(tmp_path, linked))
    assert built.returncode == 0, built.stderr
    assert _headings(built, "background/") == ["Figures", "Cost"]
    assert _headings(built, "questions/who-pays/") == ["Where this is mentioned"]


def test_a_question_that_nobody_mentions_says_no_more_than_itself(built: Built) -> None:
    assert _headings(built, "questions/who-pays/") == []


def _headings(built: Built, address: str) -> list[str]:
    article = BeautifulSoup(built.page(address), "html.parser").article
    return [each.get_text().removesuffix("¶").strip() for each in article.select("h2, h3")]


def test_an_address_that_is_none_leads_on_without_a_script(tmp_path) -> None:
    settings = f"site_url: https://bridge.example/news/\n{CONFIG}"
    built = build(project(tmp_path, {"mkdocs.yml": settings}))
    assert built.returncode == 0, built.stderr
    missing = BeautifulSoup((built.site / "404.html").read_text("utf-8"), "html.parser")
    assert missing.title.string.startswith("There is no such page - ")
    ways = {each.get_text(): each["href"] for each in missing.select("article li a")}
    assert ways["To the front page"].removesuffix(".") == "/news/"
    assert ways["Who is who"] == "/news/actors/"
    assert ways["What happened when"] == "/news/timeline/"


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
