"""The Content-Security-Policy of built pages: it denies nothing that the theme does, and all that it doesn't."""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import Watched, watch
from playwright.sync_api import Browser, expect

from nutgraf.testing import CONFIG, Built, build, project, served

ROOT = Path(__file__).parents[2]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
DENIED = (
    "() => new Promise(done => { const look = () => window.__denied.length ? done() : setTimeout(look, 10); look(); })"
)
"""Waits until something was denied; the policy lets no test evaluate a text of its own."""
KINDS = (
    "", "actors/", "actors/openai/", "timeline/", "questions/", "questions/existing-contract/", "positions/", "quotes/", "documents/",
    "background/", "glossary/", "sources/", "sources/nbc-news-pentagon-ai/", "corrections/", "about/", "404.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(
        ROOT, site=tmp_path_factory.mktemp("story") / "site", NUTGRAF_SITE_URL="https://news.example/pentagon/"
    )
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture
def reader(built: Built, browser: Browser) -> Iterator[Watched]:
    with served(built.site, "/pentagon/") as site, browser.new_context(permissions=["clipboard-write"]) as context:
        yield watch(context, site)


def test_every_page_has_the_policy_in_front_of_all_that_it_could_forbid(built: Built) -> None:
    for page in built.site.rglob("*.html"):
        head = page.read_text(encoding="utf-8")[:2000]
        found = POLICY.search(head)
        assert found, page
        assert not re.search("<script|<style|<link|<img", head[: found.start()])
        assert "unsafe" not in found[1]
        assert "http" not in found[1]


@pytest.mark.browser
@pytest.mark.parametrize("address", KINDS)
def test_no_page_is_denied_what_the_theme_does(reader: Watched, address: str) -> None:
    reader.go(address)
    reader.page.wait_for_load_state("networkidle")
    assert (reader.denied, reader.faults, reader.elsewhere) == ([], [], [])
    assert reader.page.evaluate("typeof __md_palette") == "function"


@pytest.mark.browser
@pytest.mark.parametrize("address", ["print/", "data/story.html"])
def test_the_handout_is_denied_nothing_on_screen_and_paper(reader: Watched, address: str) -> None:
    reader.go(address)
    reader.page.pdf()
    assert (reader.denied, reader.faults, reader.elsewhere) == ([], [], [])


@pytest.mark.browser
def test_nothing_is_denied_while_a_reader_chooses_colours_searches_copies_and_prints(reader: Watched) -> None:
    reader.go("timeline/")
    reader.page.get_by_role("button", name="Switch to dark").click()
    expect(reader.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    reader.go("actors/openai/")
    expect(reader.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    reader.page.get_by_role("button", name="Search").click()
    reader.page.get_by_label("Search the whole story").press_sequentially("Pentagon")
    reader.page.get_by_role("dialog").get_by_role("listitem").first.wait_for()
    reader.page.keyboard.press("Escape")
    reader.page.evaluate("navigator.clipboard.writeText(document.title)")
    reader.page.emulate_media(media="print")
    reader.page.pdf()
    assert (reader.denied, reader.faults, reader.elsewhere) == ([], [], [])


@pytest.mark.browser
@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)></svg>", "<img src=https://evil.example/a.png>",
        "<script src=https://evil.example/a.js></script>", "<p style=color:red>x</p>", "<style>p{color:red}</style>", "<iframe src=https://evil.example/></iframe>",
        "<link rel=stylesheet href=https://evil.example/a.css>", "<base href=https://evil.example/>", "<object data=https://evil.example/></object>",
    ],
)  # fmt: skip
def test_what_got_into_a_page_all_the_same_is_denied(built: Built, reader: Watched, typed: str) -> None:
    page = (built.site / "about" / "index.html").read_text(encoding="utf-8")
    hijacked = built.site / "about" / "hijacked.html"
    hijacked.write_text(page.replace("<article", f"{typed}<article", 1), encoding="utf-8")
    reader.go("about/hijacked.html")
    reader.page.evaluate(DENIED)
    hijacked.unlink()
    assert reader.ran == []
    assert reader.elsewhere == []


def test_a_script_of_the_page_found_is_not_blessed(built: Built) -> None:
    digest = base64.b64encode(hashlib.sha256(b"alert(1)").digest()).decode()
    assert digest not in "".join(page.read_text(encoding="utf-8") for page in built.site.rglob("*.html"))


@pytest.mark.parametrize("theme", ["material", "{name: material}", "{name: material, font: false}"])
def test_a_project_that_says_nothing_of_fonts_takes_none_from_another_host(tmp_path: Path, theme: str) -> None:
    built = build(project(tmp_path, {"mkdocs.yml": CONFIG.replace("{name: material, font: false}", theme)}))
    assert built.returncode == 0, built.stderr
    assert "googleapis" not in built.page("timeline/")


def test_fonts_of_another_host_are_not_asked_for(tmp_path: Path) -> None:
    built = build(
        project(tmp_path, {"mkdocs.yml": CONFIG.replace("font: false", "font: {text: Ubuntu}")}), strict=False
    )
    assert built.returncode == 0, built.stderr
    assert "`font` has no effect" in built.stderr
    assert "//fonts." not in built.page("timeline/")
