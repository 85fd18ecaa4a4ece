"""Riverton's story with an editor's page of all that Markdown may hold, served to a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nutgraf.testing import Built, build, project, served

FOLDERS = (Path(__file__).parents[1] / "pages" / "stories", Path(__file__).parent / "story")


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
