"""What pages tell as JSON-LD: in schema.org's vocabulary, the same as story.json, no more than the article says, and nothing that ends its block."""

import json
from pathlib import Path
from typing import Any

import pytest
from linked_vocabulary import faults, nodes
from listed_bridge import ADDRESS, PAYLOAD, files

from nutgraf.publish.html import read_page
from nutgraf.testing import SEED, Built, build, project

KINDS = {
    "person": "Person", "company": "Corporation", "government": "GovernmentOrganization", "organization": "Organization",
    "group": "Organization",
}  # fmt: skip


def data_of(text: str) -> dict[str, Any]:
    """The structured data of a page, empty where it has none."""
    before, _, rest = text.partition('<script type="application/ld+json">')
    assert "<body" not in before or not rest
    return json.loads(rest.partition("</script>")[0]) if rest else {}


def data_of_site(site: Path) -> dict[str, dict[str, Any]]:
    """The structured data of all pages that have some, by their addresses."""
    pages = {each.relative_to(site).as_posix(): each.read_text("utf-8") for each in site.rglob("*.html")}
    return {name.removesuffix("index.html"): found for name, text in pages.items() if (found := data_of(text))}


@pytest.fixture(scope="module")
def told(built: Built) -> dict[str, dict[str, Any]]:
    return data_of_site(built.site)


@pytest.fixture(scope="module")
def story(built: Built) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(built.page("data/story.json"))
    return loaded


def of_type(told: dict[str, dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [each for data in told.values() for each in nodes(data) if each["@type"] == kind]


def as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_every_page_speaks_the_vocabulary_of_schema_org(told: dict[str, dict[str, Any]]) -> None:
    assert len(told) > 20
    assert {name: found for name, data in told.items() if (found := faults(data))} == {}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"@type": "Persona"}, "no type 'Persona'"),
        ({"@type": "Person", "nickname": "x"}, "no property 'nickname'"),
        ({"@type": "Person", "headline": "x"}, "Person has no headline"),
        ({"@type": "Quotation", "spokenByCharacter": {"@type": "Place"}}, "Quotation.spokenByCharacter takes no Place"),
        ({"@type": "Event", "startDate": "in May"}, "Event.startDate takes no 'in May'"),
        ({"@type": "Event", "eventStatus": "https://schema.org/Alleged"}, "Event.eventStatus takes no 'https://schema.org/Alleged'"),
        ({"@type": "Person", "@id": "mira"}, "Person has no address as its @id"),
    ],
)  # fmt: skip
def test_what_the_vocabulary_does_not_have_is_found(data: dict[str, Any], fault: str) -> None:
    assert fault in faults({"@context": "https://schema.org", **data})


def test_nothing_is_rated(told: dict[str, dict[str, Any]]) -> None:
    types = {each["@type"] for data in told.values() for each in nodes(data)}
    assert types >= {
        "BackgroundNewsArticle",
        "NewsArticle",
        "ProfilePage",
        "Event",
        "Quotation",
        "Question",
        "DefinedTerm",
    }
    assert not [each for each in types if "Review" in each or "Rating" in each or "Claim" in each]


def test_the_front_page_is_background_to_its_source(told: dict[str, dict[str, Any]], story: dict[str, Any]) -> None:
    front, (source,) = told[""], story["sources"]
    assert front["@type"] == "BackgroundNewsArticle"
    assert (front["headline"], front["dateModified"], front["sdDatePublished"]) == (
        story["title"],
        *[story["state"]] * 2,
    )
    assert front["sdPublisher"]["name"] == story["title"]
    based = front["isBasedOn"]
    assert (based["@type"], based["headline"], based["url"]) == ("NewsArticle", source["headline"], source["link"])
    assert (based["author"]["name"], based["publisher"]["name"]) == (source["author"], source["publisher"])
    assert based["datePublished"] == source["published"]["earliest"][:10]
    assert front["correction"] == ADDRESS + "corrections/"
    shown = [each["name"] for each in front["about"]]
    assert shown[0] == "Mira Olsen"
    assert "Ben Shore" not in shown


def test_actors_are_who_the_story_has_them_to_be(told: dict[str, dict[str, Any]], story: dict[str, Any]) -> None:
    for actor in story["actors"]:
        if actor.get("private"):
            assert actor["url"] not in told
            continue
        profile = told[actor["url"]]
        who = profile["mainEntity"]
        assert profile["@type"] == "ProfilePage"
        assert (who["name"], who["@id"]) == (actor["name"], f"{ADDRESS}{actor['url']}#who")
        assert as_list(who.get("alternateName", [])) == actor.get("also", [])
        assert who["@type"] == KINDS.get(
            actor["kind"], "NewsMediaOrganization" if actor["id"] == "gazette" else "Organization"
        )
    mira = told["actors/mira-olsen/"]["mainEntity"]
    assert (mira["jobTitle"], mira["affiliation"]["name"]) == ("Mayor of Riverton", "Riverton City Council")


def test_only_what_happened_or_was_cancelled_is_an_event(
    told: dict[str, dict[str, Any]], story: dict[str, Any]
) -> None:
    events = {each["@id"].removeprefix(ADDRESS): each for each in of_type(told, "Event")}
    records = {each["url"]: each for each in story["events"]}
    assert set(events) == {f"timeline/#{each}" for each in ("closure-vote", "flood", "spring-fair")}
    for url, event in events.items():
        record = records[url]
        assert (event["name"], event.get("description")) == (record["title"], record.get("summary"))
        assert record["status"] in ("happened", "cancelled")
        assert ("eventStatus" in event) == (record["status"] == "cancelled")
        assert event["subjectOf"]["name"] == story["sources"][0]["headline"]
        if when := event.get("startDate"):
            assert record["when"]["earliest"].startswith(when)
            assert record["when"]["latest"].startswith(when[:10])
    assert {url.partition("#")[2]: each.get("startDate") for url, each in events.items()} == {
        "flood": None, "closure-vote": "2031-05-02T21:30", "spring-fair": "2031-05-08",
    }  # fmt: skip
    assert [each["name"] for each in events["timeline/#closure-vote"]["about"]] == [
        "Riverton City Council",
        "Mira Olsen",
    ]


def test_quotations_are_those_of_named_speakers_word_for_word(
    told: dict[str, dict[str, Any]], story: dict[str, Any]
) -> None:
    quotations = {each["@id"].removeprefix(ADDRESS): each for each in of_type(told, "Quotation")}
    records = {each["url"]: each for each in story["statements"]}
    assert set(quotations) == {"quotes/#olsen-safety", "quotes/#joint-letter"}
    for url, quotation in quotations.items():
        record = records[url]
        assert quotation["text"] == " … ".join(record["quote"])
        speakers = [each["@id"].removeprefix(f"{ADDRESS}actors/") for each in as_list(quotation["spokenByCharacter"])]
        assert speakers == [f"{each['id']}/#who" for each in record["by"]]
    assert quotations["quotes/#olsen-safety"]["dateCreated"] == "2031-05-02"


def test_questions_and_words_are_those_of_the_editors(told: dict[str, dict[str, Any]], story: dict[str, Any]) -> None:
    asked, (term,) = told["questions/who-pays/"]["mainEntity"], of_type(told, "DefinedTerm")
    record = story["questions"][0]
    assert (asked["name"], asked["description"]) == (record["question"], record["why_it_matters"])
    assert asked["about"]["name"] == "Riverton City Council"
    assert told["glossary/"]["mainEntity"]["@type"] == "DefinedTermSet"
    word = story["terms"][0]
    assert (term["name"], term["description"], term["alternateName"]) == (
        word["term"],
        word["definition"],
        *word["also"],
    )


def test_no_private_person_is_in_it(told: dict[str, dict[str, Any]]) -> None:
    text = json.dumps(told)
    assert not [each for each in ("Ben", "Shore", "ben-shore", "ferryman", "I carry", "who-rows") if each in text]


def test_no_fact_ends_its_block(built: Built, told: dict[str, dict[str, Any]]) -> None:
    assert PAYLOAD in json.dumps(told).replace("\\", "")
    for each in built.site.rglob("*.html"):
        text = each.read_text("utf-8")
        page = read_page(text)
        assert page.odd == ()
        assert [script for script in page.scripts if "alert" in script and not script.startswith('{"@context"')] == []
        if "ld+json" in text:
            assert "<" not in text.partition('<script type="application/ld+json">')[2].partition("</script>")[0]


def test_prose_cannot_speak_for_its_page(built: Built, page) -> None:
    blocks = page("forged/").find_all("script", type="application/ld+json")
    assert [json.loads(each.string)["@type"] for each in blocks] == ["WebPage"]
    assert '{"@type": "ClaimReview"}' in page("forged/").get_text()


def test_what_is_inferred_is_left_out(tmp_path: Path) -> None:
    inferred = files()["seeds/old-bridge.yaml"].replace(
        "  published: 2031-05-02\n", "  published:\n    is: 2031-05-02\n    inferred: is\n    note: By the weekday.\n"
    )
    inferred = inferred.replace("    when: 2031-05-08\n", "    when: Thursday\n").replace(
        "    when: 2031-05-02T21:30\n", "    when: 2031-05-02T21:30\n    inferred: [when, where]\n    note: A guess.\n"
    )
    built = build(project(tmp_path, files(**{"seeds/old-bridge.yaml": inferred})), strict=False)
    assert built.returncode == 0, built.stderr
    told = data_of_site(built.site)
    assert "datePublished" not in told[""]["isBasedOn"]
    events = {each["@id"].partition("#")[2]: each for each in of_type(told, "Event")}
    assert "startDate" not in events["spring-fair"]
    assert {"startDate", "location"} & set(events["closure-vote"]) == set()


def test_an_inferred_kind_tie_or_day_of_the_state_is_not_told_as_a_fact(tmp_path: Path) -> None:
    council = "  city-council:\n    name: Riverton City Council\n    kind: government\n    at: 1\n"
    guessed = council.replace("    at: 1\n", "    inferred: [kind]\n    note: By its name.\n    at: 1\n")
    district = "  district:\n    name: River district\n    kind: government\n    at: 1\n"
    tie = "relations:\n  - from: city-council\n    kind: part-of\n    to: district\n    inferred: [kind]\n    note: So.\n    at: 1\n"
    seed = SEED.replace(council, guessed + district + tie).replace(
        "  published: 2031-05-02\n", "  published:\n    is: 2031-05-02\n    inferred: is\n    note: By the weekday.\n"
    )
    built = build(project(tmp_path, {"seeds/old-bridge.yaml": seed}), strict=False)
    assert built.returncode == 0, built.stderr
    told = data_of_site(built.site)
    council = told["actors/city-council/"]["mainEntity"]
    assert (council["@type"], "parentOrganization" in council) == ("Organization", False)
    assert "sdDatePublished" not in told[""]
    assert "As of 2 May 2031 (inferred). " in built.page("llms.txt")


def test_without_an_address_nothing_has_one(tmp_path: Path) -> None:
    built = build(project(tmp_path))
    told = data_of_site(built.site)
    assert told[""]["@type"] == "BackgroundNewsArticle"
    assert {name: found for name, data in told.items() if (found := faults(data))} == {}
    assert not [each for data in told.values() for each in nodes(data) if "@id" in each or "url" in each]
