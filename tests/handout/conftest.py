"""Riverton's story in two newspapers and with prose of many kinds, built once with all that a handout is made of."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from nutgraf.testing import Built, build, project

STORY = Path(__file__).parents[1] / "pages" / "stories"
MORE = {
    "content/about.md": "Written by [[mira-olsen|the mayor's]] neighbours; see [the days](timeline.md) and [the site](https://riverton.example/).\n\n"
    "## How it was made\n\nBy hand.[^1]\n\n[^1]: And with [the council](actors/city-council.md#relations).\n",
    "content/closure-vote.md": "# The vote, in our words\n\nWe were there: ![The bridge at dusk](pictures/bridge.svg)\n\n"
    "## How it was made\n\nOn foot, with ![[closure-vote]] in mind.\n",
    "content/pictures/bridge.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><path d="M0 4Q4 0 8 4"/></svg>\n',
    "content/print.md": "## For the class\n\nRead [[closure-vote|how the vote went]] first.\n",
    "content/unfinished.md": "---\ndraft: true\n---\n# Not yet\n\nWe are still asking.\n",
}
"""Prose with outside links, footnotes, headings that are on two pages, a page named as a record, pictures, a foreword and a draft."""


@pytest.fixture(scope="session")
def riverton(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The built story."""
    files = {file.relative_to(STORY).as_posix(): file.read_text("utf-8") for file in STORY.rglob("*") if file.is_file()}
    built = build(project(tmp_path_factory.mktemp("riverton"), files | MORE), strict=False)
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="session", params=["print/index.html", "data/story.html"])
def document(request: pytest.FixtureRequest, riverton: Built) -> BeautifulSoup:
    """The page to print, then the file."""
    return BeautifulSoup(riverton.page(request.param), "html.parser")
