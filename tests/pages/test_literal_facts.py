"""What a fact says stays text, letter by letter, whatever it looks like."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from nutgraf.testing import Built, build, project

STORY = Path(__file__).parent / "stories"
HOSTILE = (
    "</title><script>alert(1)</script><b onclick='x'>b</b> { onclick=1 } { #__config } [[mira-olsen]] ![[timeline]] "
    '`code` *stars* __under__ &amp; &#60; | \\ {{ 1 }} {% x %} $x$ ==y== ^^z^^ ~~d~~ <!-- c --> [a](javascript:alert(2)) "q"'
)
TEXTS = frozenset(
    {
        "name", "also", "role", "title", "headline", "publisher", "author", "credit", "via", "where", "summary", "quote",
        "paraphrase", "question", "why_it_matters", "would_settle_it", "says", "term", "definition", "label", "unit", "text",
        "because", "note", "said", "noticed_by", "unnamed", "inverse",
    }
)  # fmt: skip
"""The keys of a seed that take any text."""


def hostile(value: Any, key: str = "") -> Any:
    """A seed's data with every free text made hostile."""
    if isinstance(value, dict):
        return {name: hostile(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [hostile(each, key) for each in value]
    return f"{HOSTILE} {value}" if key in TEXTS and value != "not said" else value


def made(folder: Path, *, harmful: bool) -> Built:
    """The story built, as it is or with every free text made hostile."""
    files = {}
    for file in (STORY / "seeds").glob("*.yaml"):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        files[f"seeds/{file.name}"] = yaml.safe_dump(hostile(data) if harmful else data, sort_keys=False, width=10**6)
    return build(project(folder, files), strict=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return made(tmp_path_factory.mktemp("hostile"), harmful=True)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return made(tmp_path_factory.mktemp("harmless"), harmful=False)


def addresses(built: Built) -> list[str]:
    return sorted(file.relative_to(built.site).as_posix() for file in built.site.rglob("*.html"))


def skeleton(page: BeautifulSoup) -> list[tuple[str, tuple[str, ...]]]:
    """A page's elements with the names of their attributes, but for pictures, whose lines break as long as their texts are."""
    for each in page.select("svg"):
        each.clear()
    return [(each.name, tuple(sorted(each.attrs))) for each in page.find_all(True) if isinstance(each, Tag)]


def test_hostile_texts_build(built: Built) -> None:
    assert built.returncode == 0, built.stderr


def test_no_text_becomes_markup(built: Built, harmless: Built) -> None:
    assert len(addresses(built)) > 20
    assert addresses(built) == addresses(harmless)
    for address in addresses(built):
        shown, expected = (BeautifulSoup(each.page(address), "html.parser") for each in (built, harmless))
        assert skeleton(shown) == skeleton(expected), address


def test_nothing_can_be_run(built: Built) -> None:
    for address in addresses(built):
        shown = BeautifulSoup(built.page(address), "html.parser")
        assert not [each for each in shown.select("script:not([type='application/ld+json'])") if "alert" in each.text]
        assert not [each for each in shown.select("script[type='application/ld+json']") if "<" in each.text], address
        assert not shown.select(
            "article [onclick], article script, article b, [href^='javascript:'], article [id^=__]"
        ), address


def test_headings_and_titles_are_literal(page) -> None:
    found = page("actors/port-authority/")
    assert " ".join(found.article.h1.text.split()).startswith(f"{HOSTILE} Riverton Port Authority")
    assert " ".join(found.title.text.split()).startswith(f"{HOSTILE} Riverton Port Authority")
    assert f"{HOSTILE} Who pays for the repairs?" in " ".join(page("questions/who-pays/").article.h1.text.split())
    assert f"{HOSTILE} The council votes" in page("timeline/").find(id="closure-vote").text
    assert f"{HOSTILE} Council votes" in " ".join(page("sources/riverton-gazette/").article.h1.text.split())


def test_each_text_is_shown_letter_by_letter(page) -> None:
    shown = {
        address: page(address).article.text
        for address in ("timeline/", "quotes/", "glossary/", "corrections/", "about/")
    }
    assert f"{HOSTILE} Seven of nine" in shown["timeline/"]
    assert f"“{HOSTILE} We cannot ask anyone”" in shown["quotes/"]
    assert f"{HOSTILE} The weight that a bridge may carry" in shown["glossary/"]
    assert f"{HOSTILE} Misread from the report." in shown["corrections/"]
    assert f'{HOSTILE} The article says only "Friday"' in shown["about/"]


def test_search_is_given_texts_as_they_were_typed(built: Built) -> None:
    entries = {each["location"]: each for each in json.loads(built.page("search/search_index.json"))["docs"]}
    assert entries["actors/ben-shore/"]["title"] == f"{HOSTILE} Ben Shore"
    assert not [each["title"] for each in entries.values() if "&lt;" in each["title"]]


def test_a_redirect_is_given_text(built: Built) -> None:
    moved = BeautifulSoup(built.page("actors/harbour-board/"), "html.parser")
    assert moved.title.text == f"{HOSTILE} Riverton Port Authority"
    assert moved.script is None
