"""The real story's handout in Chromium: on paper, and as a file on a memory stick."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from nutgraf.testing import build, served

pytestmark = [pytest.mark.browser, pytest.mark.long]
ROOT = Path(__file__).parents[2]
PAPER = {"A4": 210, "Letter": 216}
"""The widths of sheets in millimetres."""
MARGINS = 38
WIDER = """() => {
    const width = document.documentElement.clientWidth;
    const shown = [...document.querySelectorAll("body *")].filter(each => !each.closest(".ng-hidden") && each.getClientRects().length);
    return [document.documentElement.scrollWidth > width, shown.filter(each => each.getBoundingClientRect().right > width + 1)
        .map(each => each.outerHTML.slice(0, 120))];
}"""
BESIDE = """() => [...document.querySelectorAll(".ng-chapter h3")].some(one => [...document.querySelectorAll(".ng-chapter h3")]
    .some(other => one !== other && one.closest("section") === other.closest("section")
        && other.getBoundingClientRect().left > one.getBoundingClientRect().right))"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = build(ROOT, site=tmp_path_factory.mktemp("story") / "site")
    assert built.returncode == 0, built.stderr
    return built.site


@pytest.fixture
def asked() -> list[str]:
    """What the page asked for."""
    return []


@pytest.fixture
def sheet(browser: Browser, asked: list[str]) -> Iterator[Page]:
    """A page that notes what it asks for; what it complains of fails the test, but for the icon that browsers ask for by themselves."""
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("request", lambda each: asked.append(each.url))
    page.on("console", lambda each: None if each.location["url"].endswith("/favicon.ico") else faults.append(each.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


@pytest.mark.parametrize("paper", PAPER)
def test_nothing_is_wider_than_the_paper(site: Path, sheet: Page, paper: str) -> None:
    with served(site, "/news/") as address:
        sheet.set_viewport_size({"width": int((PAPER[paper] - MARGINS) / 25.4 * 96), "height": 900})
        sheet.emulate_media(media="print")
        sheet.goto(f"{address}print/")
        assert sheet.evaluate(WIDER) == [False, []]
        assert sheet.evaluate(BESIDE)


def test_it_prints_on_fewer_sheets_than_a_class_would_carry(site: Path, sheet: Page) -> None:
    with served(site, "/news/") as address:
        sheet.goto(f"{address}print/")
        chapters = sheet.locator("main > section").count()
        pages = {paper: len(re.findall(rb"/Type\s*/Page\b", sheet.pdf(format=paper))) for paper in PAPER}
    assert {paper: chapters <= number <= 24 for paper, number in pages.items()} == dict.fromkeys(PAPER, True), pages


def test_paper_has_each_quotation_once_and_names_the_chapters_it_has(site: Path, sheet: Page) -> None:
    with served(site, "/news/") as address:
        sheet.goto(f"{address}print/")
        whole = sheet.locator(".ng-chapter--quotes .ng-card__quote").all_inner_texts()
        sheet.emulate_media(media="print")
        shown = [each.inner_text() for each in sheet.locator(".ng-card__quote").all() if each.is_visible()]
        contents = [each.inner_text() for each in sheet.locator(".ng-handout__contents a").all() if each.is_visible()]
        chapters = [each.inner_text() for each in sheet.locator("main > section > h2").all() if each.is_visible()]
    assert len(whole) > 10
    assert sorted(shown) == sorted(whole)
    assert contents == chapters


def test_paper_says_ties_once_and_never_leaves_a_chapters_heading_alone(site: Path, sheet: Page) -> None:
    with served(site, "/news/") as address:
        sheet.goto(f"{address}print/")
        ties = sheet.locator(".ng-chapter--actors > .ng-picture ~ .ng-lines")
        expect(ties.first).to_be_visible()
        sheet.emulate_media(media="print")
        expect(ties.first).to_be_hidden()
        kept = sheet.locator("main > section > h2:visible").evaluate_all(
            "all => all.map(each => [getComputedStyle(each).breakInside, parseFloat(getComputedStyle(each, '::after').height)])"
        )
    assert kept
    assert all(inside == "avoid" and room > 100 for inside, room in kept)


def test_the_page_asks_for_its_styles_its_icon_and_nothing_else(site: Path, sheet: Page, asked: list[str]) -> None:
    with served(site, "/news/") as address:
        sheet.goto(f"{address}print/", wait_until="networkidle")
        own = {f"{address}{path}" for path in ("print/", "assets/pictures.css", "assets/handout.css")}
        assert own <= set(asked) <= own | {f"{address}assets/icon.svg"}


@pytest.mark.parametrize("width", [320, 1280])
def test_the_file_opens_without_a_server_and_asks_for_nothing(
    site: Path, sheet: Page, asked: list[str], tmp_path: Path, width: int
) -> None:
    stick = tmp_path / "stick.html"
    stick.write_bytes((site / "data" / "story.html").read_bytes())
    sheet.set_viewport_size({"width": width, "height": 900})
    sheet.goto(stick.as_uri(), wait_until="networkidle")
    assert asked == [stick.as_uri()]
    assert sheet.evaluate(WIDER) == [False, []]
    assert (
        sheet.evaluate("() => getComputedStyle(document.querySelector('.ng-card__quote')).borderInlineStartStyle")
        == "solid"
    )


def test_a_place_in_the_file_leads_to_its_paragraph_and_from_there_back(site: Path, sheet: Page) -> None:
    sheet.goto((site / "data" / "story.html").as_uri())
    place = sheet.locator("#trump-directive ~ .ng-card .ng-place:visible, .ng-chapter--quotes .ng-place:visible").first
    target = str(place.get_attribute("href"))
    assert re.fullmatch(r"#p\d+", target)
    place.click()
    expect(sheet.locator(target)).to_be_in_viewport()
    back = sheet.locator(f"{target} + ul a").first
    home = str(back.get_attribute("href"))
    back.click()
    expect(sheet).to_have_url(re.compile(f"{re.escape(home)}$"))
    expect(sheet.locator(f"[id='{home.removeprefix('#')}']")).to_be_in_viewport()
