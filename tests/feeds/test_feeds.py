"""What changed can be followed: as Atom and as JSON Feed, by the rules of both."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from changed_bridge import ADDRESS, SEED, files
from json_feed import SCHEMA
from jsonschema import Draft202012Validator

from nutgraf.engines.examination import examine
from nutgraf.publish.changes import Change
from nutgraf.publish.feeds import ATOM, JSON, MOST, Feed, feed_files
from nutgraf.testing import Built, build, project

A = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
CHANGES = [
    ("2031-05-07", "Corrected: Riverton Gazette", "sources/old-bridge/"),
    ("2031-05-06", "Changed: Mira Olsen (statement)", "quotes/#olsen-safety"),
    ("2031-05-05", "Corrected: cost of the repairs", "background/#estimate"),
    ("2031-05-05", "Corrected: cost of the repairs", "background/#estimate"),
    ("2031-05-04", "Changed: The council votes to close the bridge (event)", "timeline/#closure-vote"),
]


def parsed(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)  # noqa: S314 - the site's own


@pytest.fixture
def atom(built: Built) -> ElementTree.Element:
    return parsed(built.page(ATOM))


@pytest.fixture
def feed(built: Built) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(built.page(JSON))
    return told


def only(parent: ElementTree.Element, name: str) -> str:
    """The text of the one child of a name."""
    (child,) = parent.findall(A + name)
    return child.text or ""


def is_absolute(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in address


def test_both_tell_the_same_changes_newest_first(atom: ElementTree.Element, feed: dict[str, Any]) -> None:
    entries = [
        (only(each, "updated")[:10], only(each, "title"), each.find(f"{A}link").attrib["href"].removeprefix(ADDRESS))  # type: ignore[union-attr]
        for each in atom.findall(A + "entry")
    ]
    items = [(each["date_modified"][:10], each["title"], each["url"].removeprefix(ADDRESS)) for each in feed["items"]]
    assert entries == CHANGES
    assert items == CHANGES


def test_a_correction_says_what_was_what_is_and_why(feed: dict[str, Any]) -> None:
    texts = [each["content_text"] for each in feed["items"] if each["title"].startswith("Corrected")]
    assert texts == [
        "we said “Riverton Herald”; now “Riverton Gazette”. The wrong newspaper.",
        "we said “4 million”; now “4.5 million”. Misread from the report. (noticed by a reader)",
        "The unit was missing.",
    ]


def test_atom_keeps_the_rules_of_its_standard(atom: ElementTree.Element) -> None:
    assert atom.tag == f"{A}feed"
    assert only(atom, "title") == "The <Old> Bridge & its piers: what changed"
    assert only(atom, "updated") == "2031-05-07T00:00:00Z"
    assert [each.findtext(f"{A}name") for each in atom.findall(f"{A}author")] == ["The <Old> Bridge & its piers"]
    links = {each.attrib["rel"]: each.attrib["href"] for each in atom.findall(A + "link")}
    assert links == {"self": ADDRESS + ATOM, "alternate": ADDRESS}
    for each in (atom, *atom.findall(A + "entry")):
        assert is_absolute(only(each, "id"))
        assert only(each, "title")
        assert MOMENT.fullmatch(only(each, "updated"))
        alternates = [link for link in each.findall(A + "link") if link.attrib["rel"] == "alternate"]
        assert [is_absolute(link.attrib["href"]) for link in alternates] == [True]
        assert len(each.findall(A + "summary")) <= 1
    known = {"id", "title", "updated", "published", "author", "name", "link", "entry", "summary"}
    assert {each.tag.removeprefix(A) for each in atom.iter()} - {"feed"} <= known


def test_another_program_reads_the_same_from_atom(built: Built) -> None:
    read = feedparser.parse(built.page(ATOM))
    assert (read.version, bool(read.bozo)) == ("atom10", False)
    assert (read.feed.title, read.feed.id) == ("The <Old> Bridge & its piers: what changed", ADDRESS + ATOM)
    told = [(each.updated[:10], each.title, each.link.removeprefix(ADDRESS)) for each in read.entries]
    assert told == CHANGES
    assert [each.updated_parsed[:3] for each in read.entries[:1]] == [(2031, 5, 7)]


def test_json_feed_fits_a_schema_of_its_standard(feed: dict[str, Any]) -> None:
    Draft202012Validator(SCHEMA).validate(feed)
    for broken in ({**feed, "items": [{"id": "x"}]}, {**feed, "date": "2031"}, {**feed, "version": "1.1"}):
        assert not Draft202012Validator(SCHEMA).is_valid(broken)


def test_json_feed_keeps_the_rules_of_its_standard(feed: dict[str, Any]) -> None:
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert set(feed) == {"version", "title", "home_page_url", "feed_url", "language", "authors", "items"}
    assert (feed["home_page_url"], feed["feed_url"]) == (ADDRESS, ADDRESS + JSON)
    assert feed["authors"] == [{"name": "The <Old> Bridge & its piers", "url": ADDRESS}]
    for each in feed["items"]:
        assert set(each) <= {"id", "url", "title", "content_text", "date_published", "date_modified"}
        assert {type(value) for value in each.values()} == {str}
        assert each["content_text"]
        assert is_absolute(each["url"])
        assert all(MOMENT.fullmatch(value) for key, value in each.items() if key.startswith("date_"))


def test_every_change_has_an_id_of_its_own_in_both_alike(atom: ElementTree.Element, feed: dict[str, Any]) -> None:
    ids = [each["id"] for each in feed["items"]]
    assert len(set(ids)) == len(ids)
    assert ids == [only(each, "id") for each in atom.findall(A + "entry")]


def test_every_change_leads_to_what_it_is_of(page, feed: dict[str, Any]) -> None:
    for each in feed["items"]:
        address, _, anchor = each["url"].removeprefix(ADDRESS).partition("#")
        assert page(address).find(id=anchor or "__search"), each["url"]


def test_a_later_change_keeps_the_ids_of_those_before(tmp_path: Path, feed: dict[str, Any]) -> None:
    one_more = "  - of: estimate\n    when: 2031-06-02\n    because: It was more.\n"
    later = SEED.replace("changed: 2031-05-04", "changed: 2031-06-01") + one_more
    site = examine(project(tmp_path, files(later))).site
    assert site
    items = json.loads(site.feeds(ADDRESS)[JSON])["items"]
    assert {each["id"] for each in feed["items"]} < {each["id"] for each in items}
    assert [each["date_modified"][:10] for each in items[:2]] == ["2031-06-02", "2031-06-01"]


def test_every_page_names_the_feeds(page) -> None:
    for address, up in (("", ""), ("actors/mira-olsen/", "../../"), ("sources/old-bridge/", "../../")):
        links = {each["type"]: each["href"] for each in page(address).select('head link[rel~="alternate"]')}
        assert links == {"application/atom+xml": up + ATOM, "application/feed+json": up + JSON}


def test_without_an_address_there_are_no_feeds_and_nothing_names_them(tmp_path: Path) -> None:
    config = files()["mkdocs.yml"].replace(f"site_url: {ADDRESS}\n", "")
    built = build(project(tmp_path, {**files(), "mkdocs.yml": config}))
    assert built.returncode == 0, built.stderr
    assert not [each for each in (ATOM, JSON) if (built.site / each).exists()]
    assert "alternate" not in built.page("index.html")


def test_a_story_without_changes_has_feeds_that_are_empty(tmp_path: Path) -> None:
    quiet = re.sub(r"    changed: .*\n", "", SEED.partition("corrections:")[0])
    site = examine(project(tmp_path, files(quiet))).site
    assert site
    written = site.feeds(ADDRESS)
    assert json.loads(written[JSON])["items"] == []
    assert only(parsed(written[ATOM]), "updated") == "2031-05-02T00:00:00Z"


def test_without_any_day_there_are_none() -> None:
    assert feed_files(Feed("The Old Bridge: what changed", "The Old Bridge", "en", None, ()), ADDRESS) == {}


def test_a_feed_tells_of_the_newest_changes_only(tmp_path: Path) -> None:
    many = "".join(
        f"  - of: estimate\n    when: 2031-07-01\n    because: Count {number}.\n" for number in range(MOST + 1)
    )
    site = examine(project(tmp_path, files(SEED + many))).site
    assert site
    items = json.loads(site.feeds(ADDRESS)[JSON])["items"]
    assert len(items) == MOST
    assert {each["date_modified"][:10] for each in items} == {"2031-07-01"}


def test_signs_that_xml_has_no_place_for_are_left_out() -> None:
    change = Change("a/", "a/", "Changed: a", "The \x0bwrong\x00 newspaper.", "2031-05-02", corrects=False)
    written = feed_files(Feed("What changed", "The Old Bridge", "en", "2031-05-02", (change,)), ADDRESS)
    assert "The wrong newspaper." in (parsed(written[ATOM]).findtext(f".//{A}summary") or "")
