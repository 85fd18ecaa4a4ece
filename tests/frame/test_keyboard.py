"""Everything can be reached, seen and left by keyboard."""

from collections.abc import Iterator

import pytest
from kinds import ALL, FRAMED, KINDS
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
STOP = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const box = at.getBoundingClientRect(), style = getComputedStyle(at);
    const labels = at.closest(".tabbed-set")?.querySelector(".tabbed-labels");
    const ring = each => getComputedStyle(each).outlineStyle !== "none" || [...each.querySelectorAll("*")].some(inner => getComputedStyle(inner).stroke !== "none");
    const x = Math.min(Math.max(box.left + 3, 0), innerWidth - 1), y = box.top + Math.min(box.height / 2, 12);
    const top = document.elementFromPoint(x, y);
    return {
        what: at.outerHTML.slice(0, 120),
        seen: ring(at) || Boolean(labels && at.type === "radio" && ring(labels)),
        within: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        covered: Boolean(top?.closest(".md-header")) && !at.closest(".md-header"),
    };
}"""


@pytest.fixture(params=[390, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": request.param, "height": 844}) as context:
        yield context.new_page()


@pytest.mark.long
@pytest.mark.parametrize("kind", ALL)
def test_tab_goes_through_a_page_with_a_visible_focus_and_out_again(page: Page, site: str, kind: str) -> None:
    page.goto(site + ALL[kind])
    stops = []
    for _ in range(600):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    assert stop is None, "there is no way out"
    assert len(stops) > 3
    assert [each for each in stops if not each["seen"] or not each["within"] or each["covered"]] == []


@pytest.mark.parametrize("kind", ["front", "timeline", "missing"])
def test_the_first_stop_leads_past_the_frame(page: Page, site: str, kind: str) -> None:
    page.goto(site + FRAMED[kind])
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the text")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_search_opens_takes_a_query_leads_on_and_closes(page: Page, site: str) -> None:
    page.goto(site + "quotes/")
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()
    page.keyboard.press("Control+k")
    page.keyboard.type("olsen")
    page.get_by_role("dialog").get_by_role("link", name="Mira Olsen").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/mira-olsen/**")


def test_an_address_with_a_query_opens_search_with_it(page: Page, site: str) -> None:
    page.goto(f"{site}?q=olsen")
    expect(page.get_by_role("searchbox")).to_have_value("olsen")
    expect(page.get_by_role("dialog").get_by_role("link", name="Mira Olsen").first).to_be_visible()


def test_the_drawer_holds_the_focus_and_gives_it_back(browser: Browser, site: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(site + "timeline/")
        button = page.get_by_role("button", name="Menu")
        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        for _ in range(40):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || document.activeElement.closest('dialog') !== null"
            )
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")


def test_a_choice_of_colours_lasts_from_page_to_page(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("button", name="Switch to dark").press("Enter")
    expect(page.get_by_role("button", name="Switch to light")).to_be_focused()
    page.goto(site + "timeline/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_tabs_are_chosen_by_the_arrows(page: Page, site: str) -> None:
    page.goto(site + KINDS["own"])
    page.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("def count")).to_be_visible()
