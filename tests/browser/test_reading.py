"""What a reader on a phone meets."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"width": 390, "height": 844}
KINDS = (
    "", "actors/", "actors/defense-department/", "timeline/", "questions/", "questions/existing-contract/", "positions/", "quotes/",
    "documents/", "background/", "glossary/", "sources/", "sources/nbc-news-pentagon-ai/", "corrections/", "about/",
)  # fmt: skip
WIDER = """() => {
    const width = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll("article *")].filter(each => each.getBoundingClientRect().right > width + 1);
    const hidden = each => each.closest(".ng-hidden, .md-typeset__scrollwrap");
    return {
        scrolls: document.documentElement.scrollWidth > width,
        outside: outside.filter(each => !hidden(each)).map(each => each.outerHTML.slice(0, 120)),
    };
}"""


class Phone(NamedTuple):
    """A page on a phone, what it asked for, and what its console said was wrong."""

    page: Page
    asked: list[str]
    faults: list[str]


@pytest.fixture(params=["light", "dark"])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Phone]:
    context = browser.new_context(viewport=PHONE, color_scheme=request.param, device_scale_factor=2, has_touch=True)
    page = context.new_page()
    shown = Phone(page, [], [])
    page.on("request", lambda each: shown.asked.append(each.url))
    page.on("console", lambda each: shown.faults.append(each.text) if each.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: shown.faults.append(str(error)))
    page.on("response", lambda each: shown.faults.append(f"{each.status} {each.url}") if each.status >= 400 else None)
    yield shown
    context.close()


def test_no_page_scrolls_sideways_asks_another_host_or_complains(site: str, phone: Phone) -> None:
    for address in KINDS:
        phone.page.goto(site + address)
        assert phone.page.evaluate(WIDER) == {"scrolls": False, "outside": []}, address
    phone.page.wait_for_load_state("networkidle")
    assert len(phone.asked) > len(KINDS)
    assert [url for url in phone.asked if not url.startswith((site, "data:", "blob:"))] == []
    assert phone.faults == []


def test_the_page_takes_the_readers_colours(site: str, phone: Phone, request: pytest.FixtureRequest) -> None:
    phone.page.goto(site)
    light = "light" in request.node.name
    expect(phone.page.locator("body")).to_have_attribute("data-md-color-scheme", "default" if light else "slate")
    red, green, blue = phone.page.evaluate(
        "() => getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number)"
    )
    assert (red + green + blue > 3 * 200) == light


def test_search_finds_an_actor_by_another_name_and_leads_there(site: str, phone: Phone) -> None:
    phone.page.goto(site)
    phone.page.get_by_role("button", name="Search").click()
    phone.page.get_by_label("Search the whole story").press_sequentially("Pentagon")
    first = phone.page.get_by_role("dialog").get_by_role("listitem").first.get_by_role("link")
    expect(first).to_have_attribute("href", f"{site}actors/defense-department/")
    first.click()
    expect(phone.page.locator("article h1")).to_contain_text("Defense")
    assert phone.page.url.startswith(f"{site}actors/defense-department/")
    assert phone.faults == []


def test_the_drawer_opens_and_leads_to_the_timeline(site: str, phone: Phone) -> None:
    phone.page.goto(f"{site}actors/")
    link = phone.page.get_by_role("link", name="What happened when")
    expect(link).not_to_be_visible()
    phone.page.get_by_role("button", name="Menu").click()
    expect(link).to_be_in_viewport()
    link.click()
    phone.page.wait_for_url(f"{site}timeline/")
    assert phone.faults == []


def test_a_link_to_an_entry_brings_it_into_view(site: str, phone: Phone) -> None:
    phone.page.goto(f"{site}timeline/")
    last = phone.page.locator("article h3[id]").last
    name = last.get_attribute("id")
    phone.page.goto(f"{site}#")
    phone.page.goto(f"{site}timeline/#{name}")
    expect(phone.page.locator(f"[id='{name}']")).to_be_in_viewport()
