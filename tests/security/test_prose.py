"""Hundreds of hostile texts in prose, front matter, file names and settings: nothing runs, even without policy and passes."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from chromium import Watched, watch
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from payloads import payloads
from playwright.sync_api import Browser

from nutgraf import rules
from nutgraf.publish import passes
from nutgraf.publish.head import Head, tags
from nutgraf.publish.html import read_page
from nutgraf.testing import CONFIG, build, project, served

TEXTS = tuple(each for each in payloads() if "[[" not in each)
NAMED = '<img src=x onerror=alert(1)> & "name"'
SETTINGS = {
    "site_name": "</title><script>alert(2)</script>",
    "site_description": '"><script>alert(3)</script>',
    "site_author": '"><b onclick=x>',
}
SHAPES = (
    "Text {0} text\n", "{0}\n", "# {0}\n", "## x\n\n- {0}\n\n> {0}\n", "| a |\n|---|\n| {0} |\n", "[{0}](x.md)\n", "[x](<{0}>)\n", '[x](y "{0}")\n',
    "![{0}](x.png)\n", "<div markdown>\n{0}\n</div>\n", "<b title='{0}'>x</b>\n", '<b title="{0}">x</b>\n', "<b {0}>x</b>\n", "x[^1]\n\n[^1]: {0}\n",
    "## x {{ {0} }}\n", "*x*{{ title=\"{0}\" }}\n", "!!! note \"{0}\"\n\n    {0}\n", "<!-- {0} -->\n", "`{0}`\n\n```\n{0}\n```\n", "    {0}\n",
    "x\n: {0}\n", "<{0}\n", "</{0}\n", "<a href=\"{0}\">x</a>\n", "<p>\n{0}", "![[timeline]]\n\n{0}\n", "- ![[mira-olsen]] {0}\n",
)  # fmt: skip
"""What a text is typed into."""


def files() -> dict[str, str]:
    """A project whose prose holds every text in some of the shapes, each shape on every fifth page."""
    written = {f"content/page-{number}.md": page(number) for number in range(0, len(TEXTS), 5)}
    written[f"content/{NAMED}/{NAMED}.md"] = "x\n"
    written["content/actors/mira-olsen.md"] = page(3)
    written["mkdocs.yml"] = (
        CONFIG.replace("site_name: The Old Bridge", json.dumps(SETTINGS)[1:-1].replace(', "', '\n"'))
        .replace(
            "[admonition, attr_list, footnotes, tables]",
            "[admonition, attr_list, def_list, footnotes, md_in_html, tables, toc, pymdownx.superfences]",
        )
        .replace(
            "{anchors: warn}",
            "{anchors: ignore, not_found: ignore, unrecognized_links: ignore, absolute_links: ignore}",
        )
    )
    return written


def page(number: int) -> str:
    """A page of five texts, each in many shapes, with the first in its front matter."""
    texts = TEXTS[number : number + 5]
    matter = {"title": texts[0], "description": texts[0], "tags": [texts[0]], "hide": [texts[0]], "template": texts[0], "icon": texts[0], "up": [texts[0]],
              "status": texts[0], "subtitle": texts[0], "search": texts[0], "robots": texts[0]}  # fmt: skip
    dropped = {} if number % 2 else matter
    head = f"---\n{yaml.safe_dump(dropped, width=100_000)}---\n" if dropped else ""
    body = (shape.format(text) for place, text in enumerate(texts) for shape in SHAPES[(number + place) % 3 :: 3])
    return head + "\n".join(body)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("hostile"), files())


@pytest.fixture(scope="module")
def unguarded(folder: Path) -> Path:
    """The site built without any pass over it, and so without a policy: what prose is cleaned of has to be enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "RULES", ())
        patch.setattr(passes, "PASSES", ())
        mkdocs_build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


@pytest.fixture(scope="module")
def reader(unguarded: Path, browser: Browser) -> Iterator[Watched]:
    with served(unguarded) as site, browser.new_context() as context:
        yield watch(context, site)


def addresses(site: Path) -> list[str]:
    return sorted(each.parent.relative_to(site).as_posix() + "/" for each in site.rglob("index.html"))


@pytest.mark.long
@pytest.mark.browser
def test_without_a_policy_too_nothing_runs(unguarded: Path, reader: Watched) -> None:
    for address in addresses(unguarded):
        reader.go(quote(address))
        reader.page.locator("body").wait_for(state="attached")
        assert (reader.ran, reader.active) == ([], []), address
    assert [
        each for each in reader.faults if not each.startswith(("404 ", "Failed to load")) and "net::" not in each
    ] == []


@pytest.mark.browser
def test_only_pictures_and_media_are_asked_for_and_those_the_passes_refuse(unguarded: Path, reader: Watched) -> None:
    reader.go("")
    assert {urlsplit(each).path.rpartition(".")[2] for each in reader.elsewhere} <= {"png"} | {
        urlsplit(each).path.rpartition(".")[2]
        for each in reader.elsewhere
        if urlsplit(each).path.strip("/").isdecimal()
    }


@pytest.mark.browser
def test_titles_names_and_settings_are_shown_as_they_were_typed(reader: Watched) -> None:
    for number in range(0, len(TEXTS), 10):
        reader.go(f"page-{number}/")
        assert reader.page.title() == " ".join(f"{TEXTS[number]} - {SETTINGS['site_name']}".split())
    reader.go(quote(f"{NAMED}/{NAMED}/"))
    assert reader.page.title() == f"{NAMED} - {SETTINGS['site_name']}"
    assert NAMED in str(reader.page.locator("nav.md-nav--primary").text_content())
    assert reader.page.locator("meta[name=author]").get_attribute("content") == SETTINGS["site_author"]


@pytest.mark.parametrize("number", range(0, len(TEXTS), 10))
def test_the_head_says_what_was_typed_and_nothing_in_it_ends_it(number: int) -> None:
    text = TEXTS[number]
    head = "".join(html for _, html in tags(Head(text, text, "https://news.example/", text, data={"name": text})))
    page = read_page(head)
    assert {tag.name for tag in page.tags} == {"link", "meta", "script"}
    assert [tag.get("content") for tag in page.tags if tag.get("name") == "description"] == [text]
    assert page.odd == ()


def test_with_the_passes_nothing_of_it_is_published(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rules, "RULES", ())
    with pytest.raises(Abort, match="the site is as it was"):
        mkdocs_build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "public")))
    assert "something from another host: 'https://evil.example/" in capsys.readouterr().err
    assert not (folder / "public").exists()


@pytest.mark.parametrize("typed", ["x <![if IE]> y", "<![CDATA[z]]>", "<![", "- <![x\n- y", "> <![endif]-->"])
def test_a_section_that_is_none_is_shown_as_it_was_typed(tmp_path: Path, typed: str) -> None:
    built = build(project(tmp_path, {"content/notes.md": f"# Notes\n\n{typed}\n", "content/x.md": "# X\n"}))
    assert built.returncode == 0, built.stderr
    assert "&lt;![" in built.page("notes/")


def test_a_sign_before_a_picture_is_one(tmp_path: Path) -> None:
    built = build(project(tmp_path, {"content/notes.md": "a <![b](x.svg)\n", "content/x.svg": "<svg/>"}))
    assert built.returncode == 0, built.stderr
    assert '&lt;<img alt="b"' in built.page("notes/")


def test_what_is_included_is_prose_like_another_and_comes_from_the_project_alone(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the safe's number", encoding="utf-8")
    includes = "".join(f'--8<-- "{path}"\n\n' for path in ("piece.md", "../secret.txt", tmp_path / "secret.txt"))
    files = {
        "mkdocs.yml": CONFIG.replace("footnotes", "footnotes, pymdownx.snippets"),
        "content/notes.md": f"# Notes\n\n{includes}",
        "piece.md": "<script>alert(1)</script> <b onclick=alert(2)>On</b> [[mira-olsen]]\n",
    }
    built = build(project(tmp_path / "bridge", files))
    assert built.returncode == 0, built.stderr
    article = BeautifulSoup(built.page("notes/"), "html.parser").article
    assert article
    assert "<script>alert(1)</script> On Mira Olsen" in " ".join(article.text.split())
    assert not article.select("script, [onclick]")
    assert "safe" not in article.text
