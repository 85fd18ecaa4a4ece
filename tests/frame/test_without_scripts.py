"""All content is there without scripts, at any width and at any size of text."""

import json
import shutil
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from kinds import ALL, FRAMED
from playwright.sync_api import Browser, Page, expect

from nutgraf.testing import Built

pytestmark = pytest.mark.browser
WIDER = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
CUT = """() => [...document.querySelectorAll("main *")].filter(each => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1
    && getComputedStyle(each).overflowX === "hidden" && !each.closest(".ng-hidden")).map(each => each.outerHTML.slice(0, 120))"""


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    with browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False) as context:
        yield context.new_page()


@pytest.mark.parametrize("kind", FRAMED)
def test_without_scripts_text_and_navigation_are_there(still: Page, site: str, built: Built, kind: str) -> None:
    still.goto(site + FRAMED[kind])
    written = BeautifulSoup(built.page(FRAMED[kind]), "html.parser").article
    assert written
    for heading in written.select("h1, h2"):
        expect(
            still.locator("article")
            .get_by_role("heading", level=int(heading.name[1]))
            .filter(has_text=heading.text[:-1])
            .first
        ).to_be_visible()
    expect(still.get_by_role("link", name="What happened when").first).to_be_visible()
    expect(still.get_by_role("button")).to_have_count(0)


def test_without_scripts_a_link_leads_to_the_navigation(still: Page, site: str) -> None:
    still.goto(site + "timeline/")
    still.get_by_role("link", name="Menu").click()
    expect(still.get_by_role("navigation", name="All pages")).to_be_in_viewport()


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize(("width", "height"), [(320, 256), (320, 640)])
def test_nothing_scrolls_sideways_or_is_cut_off_at_320_pixels(
    browser: Browser, site: str, kind: str, width: int, height: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        page.goto(site + ALL[kind])
        assert not page.evaluate(WIDER)
        assert page.evaluate(CUT) == []


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_text_at_twice_its_size_stays_within_the_page(browser: Browser, site: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 844}) as context:
        page = context.new_page()
        for kind in ALL:
            page.goto(site + ALL[kind])
            page.evaluate("document.documentElement.style.fontSize = '250%'")
            assert not page.evaluate(WIDER), kind
            assert page.evaluate(CUT) == [], kind


@pytest.fixture
def large(browser: Browser) -> Iterator[Page]:
    """A page of a browser whose reader has set text to twice its size."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    flags = ["--no-sandbox", "--disable-gpu", "--blink-settings=defaultFontSize=32"]
    with browser.browser_type.launch(executable_path=path, args=flags) as another:
        yield another.new_page(viewport={"width": 390, "height": 844})


def test_every_kind_of_page_takes_the_readers_own_size_of_text(large: Page, site: str) -> None:
    for kind, address in ALL.items():
        large.goto(site + address)
        assert large.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px", kind
        assert not large.evaluate(WIDER), kind
        assert large.evaluate(CUT) == [], kind


def test_search_and_palette_are_data_of_the_page(built: Built) -> None:
    page = BeautifulSoup(built.page(""), "html.parser")
    names = [each["toggle"]["name"] for each in json.loads(page.select_one("#__palettes").string)]
    assert names == ["Switch to dark", "Switch to light"]
