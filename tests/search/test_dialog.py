"""Search as a reader has it: opened, typed into, walked by keyboard, heard, shared and left."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from nutgraf.testing import Built, served

pytestmark = pytest.mark.browser
SEARCHED = re.compile(r"/(?:search/|assets/search)")


def opened(page: Page, address: str, words: str = "") -> None:
    page.goto(address)
    page.get_by_role("button", name="Search").click()
    if words:
        page.get_by_role("searchbox").press_sequentially(words)
        expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()


def first(page: Page):
    return page.get_by_role("dialog").get_by_role("listitem").first


def test_nothing_of_search_is_fetched_before_it_is_opened(story_site: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda each: asked.append(each.url))
    page.goto(story_site, wait_until="networkidle")
    assert [url for url in asked if SEARCHED.search(url)] == []
    for _ in range(2):
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").fill("Altman")
        expect(first(page)).to_be_visible()
        assert len([url for url in asked if url.endswith("search/search_index.json")]) == 1
        page.get_by_role("button", name="Close").click()


def test_a_result_says_what_it_is_and_leads_there(story_site: str, page: Page) -> None:
    opened(page, f"{story_site}questions/", "the Pentagon")
    expect(first(page).get_by_role("link")).to_have_accessible_name("Defense Department Government body")
    expect(first(page).get_by_role("mark")).to_have_text(["Pentagon"])
    first(page).get_by_role("link").click()
    page.wait_for_url(f"{story_site}actors/defense-department/")


def test_what_was_only_announced_says_so(story_site: str, page: Page) -> None:
    opened(page, story_site, "labelled a supply-chain risk")
    event = page.get_by_role("link", name="Anthropic is to be labelled a supply-chain risk Event")
    expect(event).to_have_accessible_name(re.compile("announced, not known to have happened"))


def test_the_keyboard_alone_is_enough(story_site: str, page: Page) -> None:
    page.goto(f"{story_site}timeline/")
    page.get_by_role("button", name="Search").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("Altman")
    links = page.get_by_role("dialog").get_by_role("list").get_by_role("link")
    expect(links.nth(2)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("'s memo")
    expect(page.get_by_role("searchbox")).to_have_value("Altman's memo")
    expect(links.first).to_have_accessible_name(re.compile("^Altman's memo"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"{story_site}documents/#altman-memo")


def test_the_number_found_is_announced_and_nothing_found_too(story_site: str, page: Page) -> None:
    opened(page, story_site, "Hegset")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ found$"))
    page.get_by_role("searchbox").fill("zzzzzz")
    expect(status).to_have_text("Nothing found. Fewer words, or part of a name, may find more.")
    expect(page.get_by_role("dialog").get_by_role("link", name="Who is who")).to_be_visible()
    page.get_by_role("searchbox").fill("")
    expect(status).to_have_text("")


def test_focus_returns_to_where_it_was(story_site: str, page: Page) -> None:
    opened(page, story_site, "Altman")
    page.get_by_role("searchbox").fill("")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    expect(page.get_by_role("button", name="Search")).to_be_focused()


def test_the_address_says_what_is_asked_and_asks_it_again(story_site: str, page: Page) -> None:
    opened(page, f"{story_site}timeline/#deadline", "Hegset & co")
    page.wait_for_url("**/timeline/?q=Hegset+%26+co#deadline")
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(page.get_by_role("searchbox")).to_have_value("Hegset & co")
    expect(first(page).get_by_role("link")).to_have_accessible_name("Pete Hegseth Person")
    page.get_by_role("button", name="Close").click()
    page.wait_for_url("**/timeline/#deadline")


def test_the_way_back_leads_to_what_was_found(story_site: str, page: Page) -> None:
    opened(page, story_site, "Altman")
    expect(first(page).get_by_role("link")).to_have_accessible_name("Sam Altman Person")
    first(page).get_by_role("link").click()
    page.wait_for_url(f"{story_site}actors/sam-altman/")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("Altman")
    expect(first(page)).to_be_visible()


def test_a_result_on_the_page_itself_closes_the_search(story_site: str, page: Page) -> None:
    opened(page, f"{story_site}timeline/", "deadline between")
    first(page).get_by_role("link").click()
    page.wait_for_url(f"{story_site}timeline/#deadline")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    expect(page.locator("#deadline")).to_be_in_viewport()


def test_more_than_twenty_are_shown_on_demand(story_site: str, page: Page) -> None:
    opened(page, story_site, "Anthropic")
    items = page.get_by_role("dialog").get_by_role("listitem")
    expect(items).to_have_count(20)
    page.get_by_role("button", name="More of what was found").click()
    expect(items).to_have_count(40)
    expect(items.nth(20).get_by_role("link")).to_be_focused()


@pytest.mark.parametrize("missing", ["search_index.json", "search_engine.js", "search_words.js", "search_spelling.js"])
def test_a_search_that_cannot_be_loaded_says_so_and_can_be_tried_again(
    browser: Browser, story_site: str, missing: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/{missing}*", lambda route: route.abort())
    page.goto(f"{story_site}timeline/?q=Altman")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("cannot be loaded")
    expect(dialog.get_by_role("link", name="Who is who")).to_have_attribute("href", f"{story_site}actors/")
    page.unroute_all()
    dialog.get_by_role("button", name="Try again").click()
    expect(first(page).get_by_role("link")).to_have_accessible_name("Sam Altman Person")
    expect(dialog.get_by_role("button", name="Try again")).not_to_be_visible()
    context.close()


def test_a_search_whose_script_did_not_come_is_asked_for_again(browser: Browser, story_site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/assets/search.js", lambda route: route.abort())
    page.goto(f"{story_site}?q=Altman")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("cannot be loaded")
    page.unroute_all()
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Search").click()
    expect(first(page).get_by_role("link")).to_have_accessible_name("Sam Altman Person")
    context.close()


def test_an_index_is_data_and_never_markup(browser: Browser, story_site: str) -> None:
    hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script> $& {count}'

    def serve(route: Route) -> None:
        doc = {
            "location": "javascript:document.title=1",
            "title": hostile,
            "text": hostile,
            "kind": hostile,
            "tags": [hostile],
        }
        route.fulfill(json={"config": {"kinds": {hostile: hostile}}, "docs": [doc]})

    context = browser.new_context()
    page = context.new_page()
    page.route("**/search_index.json", serve)
    page.goto(f"{story_site}?q=onerror")
    shown = first(page)
    expect(shown).to_contain_text(hostile)
    assert shown.locator("img, script").count() == 0
    link = shown.get_by_role("link")
    assert link.evaluate("each => each.protocol") == "http:"
    assert page.title() != "1"
    context.close()


def test_without_script_a_link_leads_to_who_is_who(browser: Browser, riverton: Built) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with served(riverton.site) as address:
        page.goto(f"{address}timeline/")
        expect(page.get_by_role("button", name="Search")).not_to_be_visible()
        page.get_by_role("banner").get_by_role("link", name="Who is who").click()
        page.wait_for_url(f"{address}actors/")
    context.close()
