"""What a screen reader is told: the accessibility tree of each kind of page, as somebody has read it; `make accept` takes changes over."""

import os
from pathlib import Path

import pytest
from kinds import KINDS
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
TREES = Path(__file__).parent / "trees"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")


def agrees(name: str, shown: str) -> bool:
    file = TREES / f"{name}.yaml"
    if os.environ.get("NUTGRAF_ACCEPT"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown + "\n", encoding="utf-8")
    return file.is_file() and file.read_text(encoding="utf-8") == shown + "\n"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page_has_the_tree_that_was_read(page: Page, site: str, kind: str) -> None:
    page.goto(site + KINDS[kind])
    whole = kind in ("front", "print")
    assert agrees(kind, page.locator("body" if whole else "main").aria_snapshot())


def test_drawer_and_search_have_the_trees_that_were_read(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + KINDS["question"])
    page.get_by_role("button", name="Menu").click()
    assert agrees("drawer", page.locator("body").aria_snapshot())
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("dialog", name="Search").wait_for()
    expect(page.locator(".md-search-result__help")).to_have_css("display", "none")
    assert agrees("search", page.locator("body").aria_snapshot())
    page.set_viewport_size({"width": 1280, "height": 900})
