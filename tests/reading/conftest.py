"""Riverton's story, with what a reader meets: three depths, cards of links, addresses to copy, citations, visits."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from nutgraf.testing import SEED, Built, build, project, served

PREFIX = "/news/bridge/"
CHANGED = SEED.replace("    title: Repairs begin\n", "    title: Repairs begin\n    changed: 2031-05-09\n") + (
    "corrections:\n  - of: mira-olsen\n    when: 2031-05-08\n    because: Her name was misspelt.\n"
)
"""The story a week later."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The story as it was first, with a page of the editors'."""
    written = {
        "content/river.md": "# The river\n\nSee [[mira-olsen|the mayor]] and [others](https://riverton.example/).\n"
    }
    built = build(project(tmp_path_factory.mktemp("reading"), written))
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The story a week later."""
    built = build(project(tmp_path_factory.mktemp("later"), {"seeds/old-bridge.yaml": CHANGED}))
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="session")
def site(built: Built) -> Iterator[str]:
    """The address of the first."""
    with served(built.site, PREFIX) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader at a desk, whose browser lets pages copy."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context
    context.close()


@pytest.fixture
def reader(context: BrowserContext) -> Page:
    """A page of that reader's."""
    return context.new_page()
