"""What happens under a reader's hands: cards, what opens in place, what is copied, what changed."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from nutgraf.testing import Built, served

pytestmark = pytest.mark.browser
CARD = ".ng-preview"


def test_a_card_comes_on_hover_can_be_hovered_and_goes_with_escape(reader: Page, site: str) -> None:
    asked: list[str] = []
    reader.on("request", lambda each: asked.append(each.url))
    reader.goto(f"{site}river/")
    link = reader.locator("article .ng-link")
    assert not [url for url in asked if "cards.json" in url]
    link.hover()
    card = reader.locator(CARD)
    expect(card).to_contain_text("Mira Olsen")
    expect(card).to_contain_text("The article says")
    card.hover()
    expect(card).to_be_visible()
    reader.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert len([url for url in asked if "cards.json" in url]) == 1


def test_a_card_comes_on_keyboard_focus_and_describes_its_link(reader: Page, site: str) -> None:
    reader.goto(f"{site}river/")
    link = reader.locator("article .ng-link")
    reader.locator("main").focus()
    for _ in range(8):
        reader.keyboard.press("Tab")
        if link.evaluate("each => each === document.activeElement"):
            break
    card = reader.locator(CARD)
    expect(card).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", card.get_attribute("id") or "")
    reader.keyboard.press("Tab")
    expect(card).to_be_hidden()
    expect(link).not_to_have_attribute("aria-describedby", "__ng_preview")


def test_without_a_script_links_lead_and_what_is_folded_opens_at_its_address(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}#day_friday-2-may-2031")
    expect(page.locator(".ng-fold").first.locator(".ng-card").first).to_be_visible()
    page.goto(f"{site}river/")
    page.locator("article .ng-link").click()
    expect(page.locator("h1")).to_contain_text("Mira Olsen")
    context.close()


def test_very_large_text_on_a_phone_leaves_the_page_to_the_text(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 195, "height": 422})
    page.goto(f"{site}timeline/")
    header = page.locator(".md-header")
    assert header.evaluate("each => each.getBoundingClientRect().height") < 422 / 5
    page.locator("footer").scroll_into_view_if_needed()
    expect(header).not_to_be_in_viewport()
    page.close()


def test_on_paper_what_is_folded_is_open(reader: Page, site: str) -> None:
    reader.goto(site)
    card = reader.locator(".ng-fold .ng-card").first
    expect(card).to_be_hidden()
    reader.emulate_media(media="print")
    assert reader.locator(".ng-fold").first.evaluate("each => each.getBoundingClientRect().height") > 100


def test_a_card_elsewhere_copies_its_homes_address_and_says_so(reader: Page, site: str) -> None:
    reader.goto(f"{site}actors/mira-olsen/")
    reader.locator(".ng-card--position .ng-copy").first.click()
    expect(reader.locator(".md-dialog")).not_to_be_empty()
    assert reader.evaluate("navigator.clipboard.readText()") == f"{site}positions/#mira-olsen--closure"


def test_a_citation_has_title_site_day_and_address(reader: Page, site: str) -> None:
    reader.goto(f"{site}questions/who-pays/?from=mail#top")
    reader.locator(".ng-cite summary").click()
    reader.locator(".ng-copies").first.click()
    expect(reader.locator(".md-dialog")).not_to_be_empty()
    said = reader.evaluate("navigator.clipboard.readText()")
    assert (
        said
        == f"“Who pays for the repairs?”, The Old Bridge. State of the facts: 2 May 2031. {site}questions/who-pays/"
    )


NOTED = """new Promise(noted => {
    const look = () => Object.keys(localStorage).some(key => key.includes('seen')) ? noted() : setTimeout(look, 20);
    look();
})"""
"""Fulfilled once the page has noted the visit; the site's policy keeps Playwright's own waiting for a condition from looking twice."""


def test_who_comes_back_is_told_what_changed_until_it_is_closed(
    context: BrowserContext, built: Built, later: Built
) -> None:
    page = context.new_page()
    with served(built.site, "/bridge/") as address:
        page.goto(address)
        page.evaluate(NOTED)
        expect(page.locator(".ng-visits")).to_be_hidden()
        kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('seen'))")
    with served(later.site, "/bridge/") as address:
        page.goto(address)
        page.evaluate(NOTED)
        page.evaluate("([[key, value]]) => localStorage.setItem(key, value)", kept)
        page.reload()
        note = page.locator(".ng-visits")
        expect(note).to_be_visible()
        note.locator("summary").click()
        titles = note.locator("a").all_inner_texts()
        assert titles == ["Changed: Repairs begin (event)", "Corrected: Mira Olsen"]
        note.locator("button").click()
        expect(note).to_be_hidden()
        page.reload()
        expect(note).to_be_hidden()


def test_where_nothing_can_be_kept_nothing_is_said_and_nothing_fails(reader: Page, site: str) -> None:
    faults: list[str] = []
    reader.on("pageerror", lambda error: faults.append(str(error)))
    reader.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    reader.goto(site)
    expect(reader.locator(".ng-visits")).to_be_hidden()
    assert faults == []
