"""Hundreds of hostile texts in facts: nothing runs, nothing is asked of another host, and each text is shown as it was typed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from chromium import Watched, watch
from payloads import payloads
from playwright.sync_api import Browser, expect

from nutgraf.testing import Built, build, project, served

pytestmark = pytest.mark.browser
TEXTS = payloads()
HEAD = "source:\n  id: old-bridge\n  publisher: {0}\n  author: {1}\n  headline: {2}\n  language: en\n  published: 2031-05-02\n  paragraphs: 21\n"
SECTIONS = {
    "actors": "name: {0}\n    kind: person\n    also: [{1}]\n    roles:\n      - role: {2}\n        note: {3}",
    "documents": "title: {0}\n    kind: {4}\n    by: actors-0\n    via: {1}",
    "statements": "by: actors-0\n    quote: {0}\n    paraphrase: {1}",
    "events": "title: {0}\n    status: happened\n    where: {1}\n    summary: {2}\n    actors:\n      - actors-0: {3}",
    "issues": "question: {0}\n    kind: policy",
    "questions": "question: {0}\n    status: open\n    raised_by: source\n    why_it_matters: {1}\n    would_settle_it: {2}",
    "background": "says: {0}",
    "terms": "term: {0}\n    definition: {1}\n    also: [{2}]",
    "figures": "label: {0}\n    value: 4\n    unit: {1}\n    text: {2}",
}
"""A section's records, each with texts in all its fields."""
EACH = {"actors": 12, "questions": 12}
"""Sections whose records have pages of their own have every twelfth text."""


def quoted(number: int) -> str:
    return yaml.safe_dump(TEXTS[number % len(TEXTS)], default_style='"', width=100_000).strip()


def seed() -> str:
    """A seed with every text in every section's first field, and in many others."""
    parts = [HEAD.format(*map(quoted, range(3)))]
    for section, record in SECTIONS.items():
        parts.append(f"{section}:\n")
        for number in range(0, len(TEXTS), EACH.get(section, 1)):
            texts = [quoted(number + further * 7) for further in range(5)]
            parts.append(f"  {section}-{number}:\n    {record.format(*texts)}\n    at: 1\n")
    return "".join(parts)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(project(tmp_path_factory.mktemp("hostile"), {"seeds/old-bridge.yaml": seed()}), strict=False)
    assert built.returncode == 0, built.stderr[-2000:]
    return built


@pytest.fixture(scope="module")
def reader(built: Built, browser: Browser) -> Iterator[Watched]:
    with served(built.site) as site, browser.new_context() as context:
        yield watch(context, site)


def addresses(site: Path) -> list[str]:
    return sorted(each.parent.relative_to(site).as_posix() + "/" for each in site.rglob("index.html"))


def test_there_are_hundreds_of_texts() -> None:
    assert len(set(TEXTS)) == len(TEXTS) > 300


@pytest.mark.long
def test_on_no_page_anything_runs_is_denied_or_asked_of_another_host(built: Built, reader: Watched) -> None:
    for address in addresses(built.site):
        reader.go(address)
        reader.page.locator("body").wait_for(state="attached")
        assert (reader.ran, reader.denied, reader.active) == ([], [], []), address
    assert reader.elsewhere == []
    assert reader.faults == []


@pytest.mark.parametrize(
    ("address", "section"),
    [
        ("documents/", "documents"), ("quotes/", "statements"), ("timeline/", "events"), ("positions/", "issues"), ("background/", "background"),
        ("glossary/", "terms"), ("background/", "figures"),
    ],
)  # fmt: skip
def test_every_text_is_shown_as_it_was_typed(reader: Watched, address: str, section: str) -> None:
    reader.go(address)
    shown = reader.text
    assert [text for text in TEXTS if " ".join(text.split()) not in shown] == [], section


@pytest.mark.long
def test_every_text_is_a_pages_title_as_it_was_typed(reader: Watched) -> None:
    for number in range(0, len(TEXTS), EACH["actors"]):
        reader.go(f"actors/actors-{number}/")
        assert reader.page.title() == " ".join(f"{TEXTS[number]} - The Old Bridge".split())


def test_search_shows_what_was_typed_and_runs_nothing(reader: Watched) -> None:
    reader.go("")
    reader.page.get_by_role("button", name="Search").click()
    for words in ("src", "onerror", "onload", "href", "Cyrillic"):
        reader.page.locator(".md-search__input").fill("")
        reader.page.locator(".md-search__input").press_sequentially(words)
        expect(reader.page.locator(".md-search-result__meta")).to_have_text(re.compile("^[1-9]"))
        assert (reader.ran, reader.denied, reader.active) == ([], [], []), words
    assert (reader.elsewhere, reader.faults) == ([], [])


def test_a_links_card_shows_what_was_typed_and_runs_nothing(reader: Watched) -> None:
    reader.go("actors/")
    for number in range(0, len(TEXTS), EACH["actors"]):
        reader.page.locator(f"main a.ng-link[href='actors-{number}/']").first.hover()
        expect(reader.page.locator(".ng-preview__title")).to_have_text(" ".join(TEXTS[number].split()))
        assert (reader.ran, reader.denied, reader.active) == ([], [], []), TEXTS[number]
        reader.page.mouse.move(0, 0)
        expect(reader.page.locator(".ng-preview__title")).to_be_hidden()
    assert (reader.elsewhere, reader.faults) == ([], [])
