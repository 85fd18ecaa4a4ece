"""Riverton's story with an editor's page of all that Markdown may hold, served to a real browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from nutgraf.testing import Built, build, project, served

FOLDERS = (Path(__file__).parents[1] / "pages" / "stories", Path(__file__).parent / "story")
PARTS = Path(__file__).parents[1] / "web" / "node_modules"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site."""
    found = [(file.relative_to(folder).as_posix(), file) for folder in FOLDERS for file in folder.rglob("*")]
    files = {name: file.read_text("utf-8") for name, file in found if file.is_file()}
    built = build(project(tmp_path_factory.mktemp("frame"), files), strict=False)
    assert built.returncode == 0, built.stderr
    return built


@pytest.fixture(scope="session")
def site(built: Built) -> Iterator[str]:
    """Its address."""
    with served(built.site, "/riverton/") as address:
        yield address


def part(path: str) -> Path:
    """A file of npm's parts; where they are not installed the test is skipped, or fails where all are required."""
    if not (PARTS / path).exists():
        reason = "npm's parts are not there; with Node 18.19 or newer: npm ci --prefix tests/web"
        pytest.fail(reason) if os.environ.get("NUTGRAF_REQUIRE_ALL") == "1" else pytest.skip(reason)
    return PARTS / path
