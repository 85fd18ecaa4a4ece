"""axe-core finds nothing: all its rules for WCAG 2.0 to 2.2, levels A and AA, and its best practices."""

from collections.abc import Callable, Iterator

import pytest
from kinds import ALL, KINDS
from npm_parts import part
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.long]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FOUND = """async rules => {
    const found = await axe.run({runOnly: rules, resultTypes: ["violations"]});
    return found.violations.flatMap(rule => rule.nodes.map(each => `${rule.id}: ${each.html.slice(0, 160)} (${each.failureSummary})`));
}"""
LOOKS = [(width, scheme) for width in (390, 1280) for scheme in ("light", "dark")]


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, scheme = request.param
    with browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    ) as context:
        yield context.new_page()


@pytest.fixture
def faults(page: Page) -> Callable[[], list[str]]:
    """What axe says of the page as it is now."""
    script = part("axe-core/axe.min.js").read_text("utf-8")

    def found() -> list[str]:
        page.evaluate(script)
        return list(page.evaluate(FOUND, RULES))

    return found


@pytest.mark.parametrize("kind", ALL)
def test_axe_finds_nothing_on_any_kind_of_page(page: Page, site: str, faults, kind: str) -> None:
    page.goto(site + ALL[kind])
    assert faults() == []


def test_axe_finds_nothing_with_the_drawer_open(page: Page, site: str, faults) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + "timeline/")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("dialog", name="Menu").wait_for()
    assert faults() == []


@pytest.mark.parametrize("typed", ["", "bridge", "xyzzy"])
def test_axe_finds_nothing_with_search_open(page: Page, site: str, faults, typed: str) -> None:
    page.goto(site + "timeline/")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("dialog", name="Search").get_by_role("searchbox").fill(typed)
    if typed:
        page.get_by_role("status").filter(has_text="ound").wait_for()
    assert faults() == []


def test_axe_finds_nothing_with_a_links_card_open(page: Page, site: str, faults) -> None:
    page.goto(site + KINDS["own"])
    page.locator("article").get_by_role("link", name="Mira Olsen").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.get_by_role("tooltip").wait_for()
    assert faults() == []


def test_axe_finds_nothing_with_details_open_and_another_tab_chosen(page: Page, site: str, faults) -> None:
    page.goto(site + KINDS["own"])
    page.get_by_text("Closed at first").click()
    page.get_by_text("As code").click()
    assert faults() == []


def test_axe_tells_what_is_wrong(page: Page, site: str, faults) -> None:
    page.goto(site)
    page.evaluate("document.querySelector('article p').insertAdjacentHTML('beforeend', '<img src=\"x.png\">')")
    assert [each for each in faults() if each.startswith("image-alt")]
