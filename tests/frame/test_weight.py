"""What a page costs before its reader does anything: held at twenty and at a thousand actors."""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from nutgraf.testing import Built, build, served

ROOT = Path(__file__).parents[2]
ALL, BLOCKING = 45_000, 30_000
"""Bytes as gzip packs them: everything asked for, and what stands before the first paint, the document included."""
SHIFTS = """window.__shifts = [];
new PerformanceObserver(list => { for (const each of list.getEntries()) window.__shifts.push(each.value); }).observe({type: "layout-shift", buffered: true});
window.__schemes = [];
new MutationObserver(() => {
    if (document.body) window.__schemes.push(document.body.dataset.mdColorScheme);
}).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ["data-md-color-scheme"]});
"""
PAINTED = """new Promise(painted => {
    const look = () => performance.getEntriesByName("first-paint").length ? painted() : setTimeout(look, 20);
    look();
})"""
"""Fulfilled once the page has been painted."""

pytestmark = pytest.mark.browser


def story(folder: Path, entities: int) -> Built:
    """An invented story of so many pages."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        from stories import write
    finally:
        sys.path.pop(0)
    built = build(write(folder, entities), strict=False, seconds=600)
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="module", params=[30, pytest.param(1500, marks=pytest.mark.long)])
def grown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Of so many entities about two thirds are actors."""
    return story(tmp_path_factory.mktemp("grown"), request.param)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark") as context:
        yield context.new_page()


def asked(page: Page, address: str) -> list[str]:
    """The addresses of everything that a page asks for by itself, workers and icons too."""
    found: list[str] = []
    page.context.on("request", lambda each: found.append(each.url))
    page.goto(address, wait_until="networkidle")
    icons = page.locator("link[rel~=icon]").evaluate_all("all => all.map(each => each.href)")
    return list(dict.fromkeys([*found, *icons]))


def packed(built: Built, base: str, urls: list[str]) -> int:
    """How many bytes they are, each packed by gzip."""
    names = [urlsplit(each).path.removeprefix(urlsplit(base).path) for each in urls]
    files = [
        built.site / name / "index.html" if name == "" or name.endswith("/") else built.site / name for name in names
    ]
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)


@pytest.mark.parametrize("kind", ["front", "actor"])
def test_a_page_is_light_and_asks_no_other_host(grown: Built, page: Page, kind: str) -> None:
    actor = sorted(each.parent.name for each in grown.site.glob("actors/*/index.html"))[0]
    with served(grown.site) as base:
        address = base + {"front": "", "actor": f"actors/{actor}/"}[kind]
        urls = asked(page, address)
        blocking = page.evaluate(
            "performance.getEntriesByType('resource').filter(each => each.renderBlockingStatus === 'blocking').map(each => each.name)"
        )
        assert [each for each in urls if not each.startswith(base)] == []
        assert len(blocking) <= 3
        assert packed(grown, base, [address, *blocking]) <= BLOCKING
        assert packed(grown, base, urls) <= ALL
        assert not [each for each in urls if "search" in each]


@pytest.mark.parametrize("kind", ["", "timeline/", "actors/mira-olsen/", "everything/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_and_no_other_palette_is_painted(browser: Browser, site: str, kind: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 844}, color_scheme="dark") as context:
        context.add_init_script(SHIFTS)
        page = context.new_page()
        page.goto(site + kind, wait_until="networkidle")
        page.evaluate(PAINTED)
        schemes = page.evaluate("window.__schemes")
        assert page.evaluate("window.__shifts") == []
        assert "default" not in schemes[schemes.index("slate") :]


def test_the_palette_is_set_before_anything_of_the_page_is_there(built: Built) -> None:
    body = built.page("").partition("<body")[2]
    assert body.index("__md_palette();") < body.index("<header") < body.index("<main")
