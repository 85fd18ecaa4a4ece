"""The pictures as a browser shows them."""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import urljoin

import pytest
from drawn_stories import LENGTHS, seed
from playwright.sync_api import Browser, Page, expect

from nutgraf.testing import build, project, served

PAGES = ("timeline/", "ties/", "actors/actor-0/", "background/")
WIDTHS = {"narrow": 390, "wide": 1280}
LARGE_TEXT = {"width": 195, "height": 422}
"""A phone of 390 pixels whose reader has text at twice its size, in pixels of text at its usual one."""
LABELS = """() => [...document.querySelectorAll("svg.ng-picture__drawing")].filter(each => each.getClientRects().length).map(drawing => ({
    size: [drawing.viewBox.baseVal.width, drawing.viewBox.baseVal.height],
    labels: [...drawing.querySelectorAll("text")].map(text => {
        const {x, y, width, height} = text.getBBox();
        return [text.textContent, x, y, x + width, y + height];
    }),
}))"""
_SLACK = 3
"""A line's box is a little higher than its letters."""
Label = tuple[str, float, float, float, float]


@pytest.fixture(scope="module", params=LENGTHS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a story of some length, with a page of all its ties."""
    files = {"seeds/gazette.yaml": seed(request.param), "content/ties.md": "# Ties\n\n![[relations]]\n"}
    built = build(project(tmp_path_factory.mktemp("story"), files), strict=False)
    assert built.returncode == 0, built.stderr
    with served(built.site) as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize("size", WIDTHS)
def test_no_label_lies_on_another_or_outside(browser: Browser, site: str, size: str) -> None:
    page = browser.new_page(viewport={"width": WIDTHS[size], "height": 900})
    shown = 0
    for address in PAGES:
        for drawing in _drawings(page, site + address):
            shown += 1
            width, height = drawing["size"]
            labels = drawing["labels"]
            assert [label for label in labels if not _inside(label, width, height)] == [], address
            assert [(one, other) for one in labels for other in labels if one < other and _meet(one, other)] == [], (
                address
            )
    page.close()
    assert shown >= len(PAGES)


@pytest.mark.browser
@pytest.mark.parametrize("size", WIDTHS)
def test_one_size_is_shown_and_read_and_the_other_is_not(browser: Browser, site: str, size: str) -> None:
    page = browser.new_page(viewport={"width": WIDTHS[size], "height": 900})
    page.goto(f"{site}timeline/")
    drawings = page.locator("svg.ng-picture__drawing")
    assert [each.is_visible() for each in drawings.all()] == [size == "wide", size == "narrow"]
    link = page.locator(f".ng-picture__drawing--{size} a[href^='#']").first
    target = urljoin(page.url, link.get_attribute("href"))
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)
    expect(page.locator(f"[id='{target.partition('#')[2]}']")).to_have_count(1)
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_has_to_be_scrolled_sideways_on_a_phone(browser: Browser, site: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for address in (*PAGES, "positions/"):
        page.goto(site + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    page.close()


@pytest.mark.browser
def test_each_picture_says_what_it_is_and_has_no_style_or_script_of_its_own(browser: Browser, site: str) -> None:
    page = browser.new_page()
    for address in PAGES:
        page.goto(site + address)
        drawings = page.locator("svg.ng-picture__drawing")
        assert drawings.count() > 0
        named = page.locator("svg.ng-picture__drawing:has(> title):has(> desc)")
        assert named.count() == drawings.count(), address
        assert page.locator(".ng-picture :is([style], style, script, [onclick])").count() == 0, address
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("colours", ["none", "active"])
def test_the_link_that_has_the_focus_is_framed(browser: Browser, site: str, colours: Literal["none", "active"]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, forced_colors=colours)
    page.goto(f"{site}timeline/")
    page.locator(".ng-picture__drawing--wide a").first.focus()
    page.keyboard.press("Tab")
    frame = page.locator(".ng-picture__drawing--wide a:focus .ng-picture__hit")
    expect(frame).to_have_css("stroke-width", "2px")
    assert frame.evaluate("each => getComputedStyle(each).stroke") not in ("none", "transparent")
    page.close()


@pytest.mark.browser
def test_where_text_is_too_large_for_a_picture_its_content_stands_in_words(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport=LARGE_TEXT)
    for address in PAGES:
        page.goto(site + address)
        assert [each for each in page.locator("svg.ng-picture__drawing").all() if each.is_visible()] == [], address
    page.goto(f"{site}ties/")
    expect(page.locator(".ng-picture__list li").first).to_be_visible()
    page.goto(f"{site}positions/")
    sign, word = (page.locator(f".ng-stances__camps dt{part}").first for part in (" svg", ""))
    assert sign.evaluate("each => each.getBoundingClientRect().height") == pytest.approx(
        word.evaluate("each => parseFloat(getComputedStyle(each).fontSize)"), abs=1
    )
    page.close()


@pytest.mark.browser
def test_paper_has_pictures_in_readable_letters_or_their_content_in_words(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 670, "height": 900})
    page.emulate_media(media="print")
    page.goto(f"{site}print/")
    drawings = [each for each in page.locator("svg.ng-picture__drawing").all() if each.is_visible()]
    scales = [
        each.evaluate("each => each.getBoundingClientRect().width / each.viewBox.baseVal.width") for each in drawings
    ]
    assert scales
    assert min(scales) > 0.55
    if not page.locator(".ng-chapter--actors > .ng-picture").first.is_visible():
        assert page.locator(".ng-chapter--actors .ng-line").first.is_visible()
    page.close()


@pytest.mark.browser
def test_the_numbers_of_the_questions_stay_in_sight_above_a_long_grid(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 400})
    page.goto(f"{site}positions/")
    page.locator(".ng-matrix tbody tr").last.scroll_into_view_if_needed()
    expect(page.locator(".ng-matrix thead th").last).to_be_in_viewport()
    page.close()


def _drawings(page: Page, address: str) -> list[dict[str, list[Label]]]:
    page.goto(address)
    found: list[dict[str, list[Label]]] = page.evaluate(LABELS)
    return found


def _inside(label: Label, width: float, height: float) -> bool:
    _, left, top, right, bottom = label
    return left >= 0 and top >= -_SLACK and right <= width and bottom <= height + _SLACK


def _meet(one: Label, other: Label) -> bool:
    across = one[1] < other[3] and other[1] < one[3]
    return across and one[2] < other[4] - _SLACK and other[2] < one[4] - _SLACK
