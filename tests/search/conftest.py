"""The engine of the search in a browser, and two stories that it searches."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from nutgraf.testing import Built, build, project, served

ROOT = Path(__file__).parents[2]
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def riverton(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of the small story, with a page of the editors' own."""
    files = {
        "content/on-bridges.md": "# On bridges\n\nThe piers stand on clay. [[mira-olsen|The mayor]] went to see them.\n\n"
        "## Under the water\n\nDivers look once a year.\n",
        "content/hidden.md": "---\nsearch:\n  exclude: true\n---\n# Not to be found\n\nXylophone.\n",
    }
    built = build(project(tmp_path_factory.mktemp("riverton"), files))
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="session")
def real_story(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the repository's own story."""
    built = build(ROOT, site=tmp_path_factory.mktemp("story") / "site")
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="session")
def story_site(real_story: Built) -> Iterator[str]:
    """The address at which the repository's own story is served."""
    with served(real_story.site, "/news/") as address:
        yield address


@pytest.fixture(scope="session")
def engine(browser: Browser, story_site: str) -> Iterator[Ask]:
    """Evaluates JavaScript in a page that has the engine as `engine`, and the story's index made ready as `story`."""
    page = browser.new_page()
    page.goto(f"{story_site}data/story.json")
    page.evaluate(
        """async () => {
            window.engine = await import("../assets/search_engine.js");
            window.index = await (await fetch("../search/search_index.json")).json();
            window.story = engine.prepare(index);
        }"""
    )
    yield page.evaluate
    page.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of a reader's, with an eye on what goes wrong in it."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda each: faults.append(each.text) if each.type in {"error", "warning"} else None)
    yield page
    context.close()
    assert faults == []
