"""What the passes find in a finished site, page by page, and what they write into it."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from nutgraf.engines.prose import prose
from nutgraf.publish import active, links, policy
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.html import read_page
from nutgraf.publish.passes import run

FRONT = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge</title></head><body>{}</body></html>'
OWN = Own(frozenset({"own()"}), frozenset({"p{}"}))


def finished(folder: Path, pages: Mapping[str, str], markdown: str = "", site_url: str = "") -> Finished:
    """A finished site of pages by their paths, the front page's editor's Markdown beside it."""
    for path, body in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(FRONT.format(body) if path.endswith(".html") else body, encoding="utf-8")
    page, _ = prose(markdown, "index.md", "content/index.md")
    return Finished(folder, lambda _path: OWN, (page,), site_url)


def broken(folder: Path, address: str, site_url: str = "") -> list[str]:
    """What is wrong with a link on the front page of a small site."""
    pages = {
        "index.html": f'<a href="{address}">x</a>',
        "actors/mira-olsen/index.html": '<h2 id="said">Said</h2><a name="old"></a>',
        "bridge.png": "",
        "with space.txt": "",
    }
    return [each.code for each in links.check(finished(folder, pages, site_url=site_url))]


@pytest.mark.parametrize(
    "address",
    [
        "", "#", "#top", "?h=bridge", "actors/mira-olsen/", "actors/mira-olsen", "./actors/mira-olsen/index.html", "actors/../bridge.png",
        "actors/mira-olsen/#said", "actors/mira-olsen/?h=x#old", "with%20space.txt", "actors/mira-olsen/#:~:text=Said",
        "https://elsewhere.example/nothing", "//elsewhere.example/nothing", "mailto:mira@riverton.example",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_right(tmp_path: Path, address: str) -> None:
    assert broken(tmp_path, address) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("actors/mira-olson/", "broken-path"), ("bridge.jpg", "broken-path"), ("../outside/", "broken-path"), ("/bridge.png", "broken-path"),
        ("actors/", "broken-path"), ("#said", "broken-anchor"), ("actors/mira-olsen/#Said", "broken-anchor"), ("http://[x", "broken-path"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, address: str, code: str) -> None:
    assert broken(tmp_path, address) == [code]


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("/news/bridge.png", []), ("/bridge.png", ["broken-path"]), ("/news/none.png", ["broken-path"]),
        ("https://site.example/news/bridge.png", []), ("https://site.example/news/none.png", ["broken-path"]),
        ("https://site.example/other/", []),
    ],
)  # fmt: skip
def test_a_link_by_the_sites_own_address_is_followed(tmp_path: Path, address: str, codes: list[str]) -> None:
    assert broken(tmp_path, address, "https://site.example/news/") == codes


@pytest.mark.parametrize(
    "body",
    [
        '<img src="gone.png">', '<img srcset="bridge.png 1x, gone.png 2x">', '<link rel="stylesheet" href="gone.png">',
        '<script src="gone.png"></script>', '<video poster="gone.png"></video>', '<meta http-equiv="refresh" content="0; url=gone.png">',
    ],
)  # fmt: skip
def test_pictures_styles_scripts_and_redirects_are_followed_too(tmp_path: Path, body: str) -> None:
    (found,) = links.check(finished(tmp_path, {"index.html": body, "bridge.png": ""}))
    assert found.message == "the page index.html leads to 'gone.png': there is no such page or file"


def test_what_a_style_sheet_loads_is_there(tmp_path: Path) -> None:
    css = "a{background:url('bridge.png')} b{mask:url(data:image/svg+xml,x)} i{background:url(gone.png)}"
    found = links.check(finished(tmp_path, {"assets/a.css": css, "assets/bridge.png": ""}))
    assert [each.message for each in found] == [
        "the page assets/a.css leads to 'gone.png': there is no such page or file"
    ]


def test_a_fault_is_found_where_the_editor_typed_it(tmp_path: Path) -> None:
    markdown = '---\ntitle: Bridge\n---\nA report.\n\n<a href="bridge.pmg">It</a>\n'
    site = finished(tmp_path, {"index.html": '<a href="bridge.pmg">It</a>', "bridge.png": ""}, markdown)
    (found,) = links.check(site)
    assert (found.span.path, found.span.line, found.span.column) == ("content/index.md", 6, 10)
    assert found.help == "did you mean 'bridge.png'?"


@pytest.mark.parametrize(
    "body",
    [
        "<script>own()</script>", '<script type="application/json">{"a": 1}</script>', "<style>p{}</style>", '<a href="mailto:a@b.example">m</a>',
        '<a href="javascript:void(0)">share</a>', '<img src="data:image/png;base64,AAAA">', "<!-- <script>no()</script> -->",
        "a < b && c <3", '<svg><title>Bridge</title><path d="M0 0"/></svg>', '<a href="https://elsewhere.example/">out</a>',
    ],
)  # fmt: skip
def test_what_is_the_themes_own_or_runs_nothing_is_right(tmp_path: Path, body: str) -> None:
    assert list(active.check(finished(tmp_path, {"index.html": body}))) == []


@pytest.mark.parametrize(
    "body",
    [
        "<script>theirs()</script>", "<SCRIPT>theirs()</SCRIPT>x", "<script>own() </script>", '<script type="application/ld+json">{}</script>', '<script type="module">theirs()</script>',
        '<script type="application/json">{}</script x><img src=x onerror=theirs()></script>', "<script>own()", '<a onclick="x">a</a>',
        "<a ONCLICK=x>a</a>", "<a/onclick=x>a</a>", '<img src="a"onerror="x">', '<a href="javascript:x">a</a>', '<a href=" \tjava&#10;script:x">a</a>',
        '<a href="JaVaScRiPt&colon;x">a</a>', '<a href="data:text/html,x">a</a>', '<a href="vbscript:x">a</a>', '<iframe src="a"></iframe>',
        '<iframe srcdoc="x"></iframe>', '<object data="a"></object>', '<embed src="a">', '<base href="//elsewhere.example/">',
        '<script src="https://elsewhere.example/a.js"></script>', '<script src="//elsewhere.example/a.js"></script>', '<script src="data:,x"></script>',
        '<img src="https://elsewhere.example/a.png">', '<img src="\\\\elsewhere.example/a.png">', '<img srcset="https://elsewhere.example/a.png 2x">',
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">', '<form action="https://elsewhere.example/"></form>',
        '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">', '<meta http-equiv="refresh" content="0;url=data:text/html,x">',
        "<style>a{}</style>", '<p style="position:fixed">a</p>', "<svg><animate/></svg>", "<math><mi></mi></math>", "<svg><foreignObject/></svg>",
        "<title><img src=x></title>", "<!--><img src=x onerror=x>-->", "<!-- --!><img src=x onerror=x> -->", "<noscript><p title='</noscript>'>",
        "<textarea></textarea>", "<?xml x?>", "<![CDATA[x]]>", "</ x>", '<svg><use href="https://elsewhere.example/a.svg#b"/></svg>',
    ],
)  # fmt: skip
def test_what_would_run_or_load_from_elsewhere_is_found(tmp_path: Path, body: str) -> None:
    found = list(active.check(finished(tmp_path, {"index.html": body})))
    assert {each.code for each in found} == {"active-content"}
    assert found[0].message.startswith("the page index.html has ")


def test_what_would_run_is_found_where_the_editor_typed_it(tmp_path: Path) -> None:
    markdown = "The plan:\n\n![a map](https://maps.example/bridge.png)\n"
    page = '<img alt="a map" src="https://maps.example/bridge.png">'
    (found,) = active.check(finished(tmp_path, {"index.html": page}, markdown))
    assert (found.span.path, found.span.line, found.span.column) == ("content/index.md", 3, 10)
    assert "something from another host: 'https://maps.example/bridge.png'" in found.message


def test_every_page_gets_a_policy_before_anything_that_it_could_forbid(tmp_path: Path) -> None:
    pages = {"index.html": "<script>own()</script>", "actors/index.html": "", "page.txt": "<p>"}
    assert run(finished(tmp_path, pages)) == ()
    for page in ("index.html", "actors/index.html"):
        text = (tmp_path / page).read_text(encoding="utf-8")
        assert re.match(
            r"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-", text
        )
    assert (tmp_path / "page.txt").read_text() == "<p>"


def test_a_policy_names_the_themes_scripts_by_hash_and_no_other(tmp_path: Path) -> None:
    site = finished(tmp_path, {"index.html": "<script>theirs()</script>"})
    assert [each.code for each in run(site)] == ["active-content"]
    content = policy.policy(OWN)
    assert "script-src 'self' 'sha256-1yruO3ZUqBddjC8oRrsLLZ/oiHYCAveB39McCaLvqnk=';" in content
    assert "unsafe" not in content
    assert "http" not in content


@pytest.mark.parametrize("text", ["<p>A page of few words.</p>", "<html><p>x", "<!DOCTYPE html><head><p>x"])
def test_a_page_of_few_words_gets_a_policy_too(text: str) -> None:
    given = policy.with_policy(text, "default-src 'none'")
    assert given.replace('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">', "") == text
    assert read_page(given).tags[-1].name == "p"
