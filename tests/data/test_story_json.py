"""The story as data: what a seed says becomes what `/data/story.json` holds."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from nutgraf.publish.story_json import story_json, story_text
from nutgraf.story import Story

Read = Callable[[str], Story]
SOURCE = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  published: 2031-05-02
  paragraphs: 21
"""


@pytest.fixture
def whole(story: Read) -> dict[str, Any]:
    """The story that uses every key of the format, as data."""
    return story_json(story("whole"), "The Old Bridge")


def one(data: dict[str, Any], section: str, name: str) -> dict[str, Any]:
    (found,) = (record for record in data[section] if record["id"] == name)
    return found


def paragraphs(places: list[dict[str, Any]]) -> list[int]:
    return [place["paragraph"] for place in places]


def test_the_story_stands_under_its_name_and_day(whole: dict[str, Any]) -> None:
    assert list(whole) == [
        "format", "title", "state", "sources", "actors", "relations", "documents", "events", "statements", "issues", "positions", "questions",
        "background", "terms", "figures", "corrections", "timeline",
    ]  # fmt: skip
    assert (whole["format"], whole["title"], whole["state"]) == (1, "The Old Bridge", "2031-05-06")


def test_a_first_seed_as_data(story: Read) -> None:
    data = story_json(story("first"), "The Old Bridge")
    assert data["events"] == [
        {
            "id": "closure-vote",
            "url": "timeline/#closure-vote",
            "voice": "article",
            "places": [{"source": "old-bridge", "paragraph": 1}],
            "title": "The council votes to close the bridge",
            "status": "happened",
            "when": {
                "text": "Friday night",
                "earliest": "2031-05-02T18:00",
                "latest": "2031-05-03T05:59",
                "basis": "worked-out",
            },
            "actors": [{"id": "mira-olsen"}],
        }
    ]
    assert data["timeline"] == ["closure-vote"]
    assert data["state"] == "2031-05-02"


def test_who_is_named_is_always_a_list(whole: dict[str, Any]) -> None:
    assert one(whole, "events", "closure-vote")["actors"] == [
        {"id": "city-council"},
        {"id": "mira-olsen", "part": "chair"},
        {"unnamed": "two members", "of": "city-council"},
    ]
    assert one(whole, "statements", "officials-cracks")["by"] == [{"unnamed": "officials", "of": "port-authority"}]
    assert one(whole, "statements", "owner-denial")["by"] == [{"id": "ben-shore"}, {"unnamed": "not said"}]
    assert one(whole, "statements", "olsen-safety")["for"] == [{"id": "city-council"}]
    assert one(whole, "events", "closure-vote")["according_to"] == [{"id": "olsen-safety"}]


def test_what_can_be_only_one_is_one_id(whole: dict[str, Any]) -> None:
    relation = one(whole, "relations", "port-authority--part-of--city-council")
    assert (relation["from"], relation["to"]) == ("port-authority", "city-council")
    position = one(whole, "positions", "city-council--closure")
    assert (position["actor"], position["issue"]) == ("city-council", "closure")
    assert one(whole, "statements", "olsen-safety")["in"] == "council-session"
    assert one(whole, "actors", "mira-olsen")["roles"][0]["of"] == "city-council"


def test_other_references_are_lists(whole: dict[str, Any]) -> None:
    vote = one(whole, "events", "closure-vote")
    assert (vote["after"], vote["through"]) == (["inspection-report"], ["closure-order"])
    assert vote["disputed_by"] == ["owner-denial"]
    assert one(whole, "positions", "mira-olsen--closure")["shown_by"] == ["olsen-safety"]
    assert one(whole, "questions", "who-pays")["about"] == ["closure"]
    assert one(whole, "actors", "port-authority")["was"] == ["harbour-board"]


def test_a_statement_carries_what_its_document_says(whole: dict[str, Any]) -> None:
    detour = one(whole, "statements", "council-detour")
    assert detour["by"] == [{"id": "city-council"}]
    assert detour["when"] == one(whole, "documents", "council-session")["when"]
    assert detour["after"] == ["inspection-report"]
    assert one(whole, "statements", "olsen-safety")["by"] == [{"id": "mira-olsen"}]


def test_a_quotation_is_a_list_of_pieces(whole: dict[str, Any]) -> None:
    assert one(whole, "statements", "olsen-safety")["quote"] == ["We cannot ask anyone to drive across a guess."]
    assert one(whole, "statements", "council-detour")["quote"] == ["The detour", "is no answer."]


def test_places_are_one_for_each_paragraph(whole: dict[str, Any]) -> None:
    report = one(whole, "actors", "port-authority")
    assert report["places"] == [{"source": "old-bridge-gazette", "paragraph": number} for number in (3, 4)]
    assert one(whole, "background", "ferry")["places"] == []
    assert not any("at" in record for section in whole.values() if isinstance(section, list) for record in section)


def test_a_role_and_what_is_known_have_places_of_their_own(whole: dict[str, Any]) -> None:
    mayor, engineer = one(whole, "actors", "mira-olsen")["roles"]
    assert paragraphs(mayor["places"]) == [2]
    assert paragraphs(engineer["places"]) == [2, 5], "a role without a place stands where the actor does"
    offer, rest = one(whole, "questions", "who-pays")["known"]
    assert paragraphs(offer["places"]) == [15]
    assert rest["places"] == [], "the editors' own"


def test_times_are_local_and_open_ends_are_null(whole: dict[str, Any]) -> None:
    assert one(whole, "relations", "port-authority--part-of--city-council")["when"] == {
        "text": "../2030",
        "earliest": None,
        "latest": "2030-12-31T23:59",
        "basis": "stated",
    }
    assert one(whole, "actors", "mira-olsen")["roles"][0]["when"] == {
        "text": "2029/..",
        "earliest": "2029-01-01T00:00",
        "latest": None,
        "basis": "inferred",
    }
    vote = one(whole, "events", "closure-vote")["when"]
    assert (vote["text"], vote["latest"], vote["basis"]) == ("Friday night", "2031-05-03T06:00", "worked-out")


def test_no_time_is_null_where_there_could_be_one(whole: dict[str, Any]) -> None:
    assert one(whole, "events", "repair-start")["when"] is None
    assert one(whole, "figures", "accidents")["when"] is None
    assert one(whole, "actors", "mira-olsen")["roles"][1]["when"] is None
    assert "when" not in one(whole, "actors", "mira-olsen")
    assert "when" not in one(whole, "questions", "who-pays")


def test_the_day_of_publication_says_how_it_is_known(whole: dict[str, Any]) -> None:
    source = one(whole, "sources", "old-bridge-gazette")
    assert source["published"] == {
        "text": "2031-05-02",
        "earliest": "2031-05-02T00:00",
        "latest": "2031-05-02T23:59",
        "basis": "inferred",
        "note": 'The article says only "Friday"; the council\'s minutes give the day.',
        "places": [{"source": "old-bridge-gazette", "paragraph": 1}],
    }
    assert source["retrieved"] == "2031-05-04"
    assert source["url"] == "sources/old-bridge-gazette/"


def test_an_amount_is_a_number_or_a_range(whole: dict[str, Any]) -> None:
    assert one(whole, "figures", "estimate-may")["value"] == {"low": 4000000, "high": 4500000}
    assert one(whole, "figures", "accidents")["value"] == 0


def test_what_is_not_set_is_left_out(whole: dict[str, Any]) -> None:
    mayor, engineer = one(whole, "actors", "mira-olsen")["roles"]
    assert "former" not in mayor
    assert engineer["former"] is True
    assert "translated" not in one(whole, "statements", "officials-cracks")
    assert one(whole, "documents", "inspection-report")["status"] == "happened", "as its card shows it, said or not"


def test_each_record_has_its_voice_and_home(whole: dict[str, Any]) -> None:
    found = {
        record["id"]: (record["voice"], record["url"])
        for section in ("statements", "terms", "background", "events", "questions")
        for record in whole[section]
    }
    assert found["olsen-safety"] == ("somebody", "quotes/#olsen-safety")
    assert found["load-rating"] == ("editors", "glossary/#load-rating")
    assert found["ferry"] == ("editors", "background/#ferry")
    assert found["closure-vote"] == ("article", "timeline/#closure-vote")
    assert found["repair-start"] == ("somebody", "timeline/#repair-start")
    assert found["who-pays"] == ("article", "questions/who-pays/")


def test_drafts_and_what_hangs_on_them_are_not_there(story: Read, whole: dict[str, Any]) -> None:
    assert "secret-estimate" in story("whole").things
    assert "secret-estimate" not in json.dumps(whole)
    assert '"ignore"' not in json.dumps(whole)
    assert '"draft"' not in json.dumps(whole)


def test_corrections_have_derived_ids(whole: dict[str, Any]) -> None:
    first, second = whole["corrections"]
    assert (first["id"], second["id"]) == ("estimate-may--2031-05-05", "estimate-may--2031-05-05--2")
    assert (first["of"], first["said"], first["says"]) == ("estimate-may", "4 million", "4.5 million")
    assert first["when"]["latest"] == "2031-05-05T23:59"
    assert (first["url"], first["voice"], first["places"]) == ("corrections/", "editors", [])


def test_the_timeline_lists_its_entries_in_order(whole: dict[str, Any]) -> None:
    timeline = whole["timeline"]
    assert set(timeline) == {
        "flood", "inspection-report", "council-session", "closure-vote", "repair-start", "officials-cracks", "owner-denial",
    }  # fmt: skip
    assert timeline.index("flood") < timeline.index("inspection-report") < timeline.index("closure-vote")


def test_of_two_sources_the_earlier_gives_the_heading(story: Read) -> None:
    data = story_json(story("two-sources"), "The Old Bridge")
    vote = one(data, "events", "closure-vote")
    assert (vote["title"], vote["status"]) == ("The council votes to close the bridge", "happened")
    assert vote["places"] == [{"source": "gazette", "paragraph": 1}, {"source": "courier", "paragraph": 2}]
    gazette, courier = vote["variants"]
    assert gazette["title"] == vote["title"]
    assert gazette["when"] == vote["when"]
    assert courier == {
        "source": "courier",
        "voice": "somebody",
        "places": [{"source": "courier", "paragraph": 2}],
        "title": "Riverton shuts its bridge",
        "status": "alleged",
        "when": None,
        "according_to": [{"id": "mira-olsen"}],
    }


def test_each_source_tells_a_statement_with_its_own_document(story: Read) -> None:
    data = story_json(story("two-sources"), "The Old Bridge")
    gazette, courier = one(data, "statements", "olsen-safety")["variants"]
    assert gazette["when"]["text"] == "Friday night"
    assert courier["when"]["text"] == "2031-05-02T23:00"
    assert courier["by"] == gazette["by"] == [{"id": "mira-olsen"}]


def test_what_one_source_tells_has_no_variants(story: Read) -> None:
    data = story_json(story("two-sources"), "The Old Bridge")
    assert "variants" not in one(data, "statements", "olsen-detour")


def test_a_draft_in_the_earlier_source_leaves_the_heading_to_the_other(story: Read) -> None:
    data = story_json(story("two-sources"), "The Old Bridge")
    built = one(data, "background", "built")
    assert built["says"] == "The bridge is a hundred years old."
    assert built["places"] == [{"source": "courier", "paragraph": 8}]
    assert "variants" not in built


def test_the_text_is_the_data_one_record_a_line(story: Read) -> None:
    text = story_text(story("whole"), "The Old Bridge – naïve?")
    assert json.loads(text) == story_json(story("whole"), "The Old Bridge – naïve?")
    assert "naïve" in text
    assert text.endswith("\n}\n")
    assert [line for line in text.splitlines() if line.startswith('{"id": "closure-vote"')]


def test_the_same_story_gives_the_same_bytes(story: Read) -> None:
    assert story_text(story("two-sources"), "-") == story_text(story("two-sources"), "-")


@pytest.mark.parametrize(
    ("seed", "day"),
    [
        (SOURCE, "2031-05-02"),
        (SOURCE + "  retrieved: 2031-05-04\n", "2031-05-04"),
        (SOURCE + "background:\n  built:\n    says: Old.\n    at: 3\n    changed: 2031-05-05\n", "2031-05-05"),
        (SOURCE + "skipped:\n  - because: A notice.\n    at: 3\n    changed: 2031-05-06\n", "2031-05-06"),
        (SOURCE + "corrections:\n  - of: old-bridge\n    when: 2031-05-07\n    because: Misread.\n", "2031-05-07"),
        (SOURCE.replace("2031-05-02", "2031-05-02/2031-05-09"), "2031-05-02"),
    ],
    ids=["published", "retrieved", "changed", "skipped", "corrected", "published in a span of days"],
)
def test_the_state_is_the_newest_day_in_the_facts(written: Read, seed: str, day: str) -> None:
    assert story_json(written(seed), "-")["state"] == day


def test_a_story_without_sources_has_no_day() -> None:
    assert story_json(Story(), "-")["state"] is None
