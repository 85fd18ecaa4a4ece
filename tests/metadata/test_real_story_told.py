"""What the story of this repository tells machines, as it is built for an address."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from linked_vocabulary import faults, nodes
from playwright.sync_api import Browser

from nutgraf.publish.html import read_page
from nutgraf.testing import Built, build, served

ROOT = Path(__file__).parents[2]
ADDRESS = "https://news.example/pentagon/"
PREFIX = "/pentagon/"

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(ROOT, site=tmp_path_factory.mktemp("story") / "site", NUTGRAF_SITE_URL=ADDRESS)
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="module")
def heads(built: Built) -> dict[str, BeautifulSoup]:
    """The heads of the pages that may be listed, by their addresses."""
    texts = {
        each.relative_to(built.site).as_posix(): each.read_text("utf-8") for each in built.site.rglob("index.html")
    }
    found = {
        name.removesuffix("index.html"): BeautifulSoup(text.partition("<body")[0], "html.parser")
        for name, text in texts.items()
    }
    return {name: head for name, head in found.items() if not head.select('meta[name="robots"]')}


@pytest.fixture(scope="module")
def data(heads: dict[str, BeautifulSoup]) -> dict[str, dict[str, Any]]:
    return {
        name: json.loads(head.select_one('script[type="application/ld+json"]').string) for name, head in heads.items()
    }  # type: ignore[union-attr, arg-type]


def test_every_page_is_told_apart_from_every_other(heads: dict[str, BeautifulSoup]) -> None:
    assert len(heads) > 50
    for selector in ("title", 'link[rel="canonical"]', 'meta[name="description"]', 'meta[property="og:title"]'):
        said = [[str(each) for each in head.select(selector)] for head in heads.values()]
        assert {len(each) for each in said} == {1}, selector
        assert Counter(each for (each,) in said).most_common(1)[0][1] == 1, selector


def test_all_of_it_is_in_the_vocabulary_and_none_of_it_rates(data: dict[str, dict[str, Any]]) -> None:
    assert {name: found for name, told in data.items() if (found := faults(told))} == {}
    types = Counter(each["@type"] for told in data.values() for each in nodes(told))
    assert types["ProfilePage"] > 30
    assert types["Quotation"] > 15
    assert types["Question"] > 10
    assert types["DefinedTerm"] > 10
    assert not {"ClaimReview", "Review", "Rating", "Claim"} & set(types)


def test_nothing_announced_or_alleged_is_told_as_an_event(built: Built, data: dict[str, dict[str, Any]]) -> None:
    status = {each["url"]: each["status"] for each in json.loads(built.page("data/story.json"))["events"]}
    told = [each["@id"].removeprefix(ADDRESS) for each in nodes(data["timeline/"]) if each["@type"] == "Event"]
    assert told
    assert {status[each] for each in told} <= {"happened", "cancelled"}
    assert len(told) < len(status)


def test_private_people_are_in_none_of_it(built: Built, data: dict[str, dict[str, Any]]) -> None:
    people = [each for each in json.loads(built.page("data/story.json"))["actors"] if each.get("private")]
    assert people
    lists = json.dumps(data, ensure_ascii=False) + built.page("llms.txt") + built.page("sitemap.xml")
    for each in people:
        assert not [word for word in (each["name"], each["id"], each["name"].split()[-1]) if word in lists]
        assert each["url"] not in data
        assert not (built.site / each["url"] / "index.html.md").exists()


def test_every_page_can_still_be_read_in_one_way_only(built: Built) -> None:
    for each in built.site.rglob("*.html"):
        assert read_page(each.read_text("utf-8")).odd == (), each


@pytest.mark.browser
def test_a_browser_takes_it_for_data_under_the_pages_policy(browser: Browser, built: Built) -> None:
    with served(built.site, PREFIX) as root:
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        for address in ("", "actors/pete-hegseth/", "timeline/", "quotes/"):
            page.goto(root + address)
            block = page.locator('head script[type="application/ld+json"]')
            assert json.loads(block.text_content() or "")["@context"] == "https://schema.org"
            assert page.locator("body").inner_text().find("@context") < 0
        page.close()
    assert not [each for each in said if "Content Security Policy" in each]
