"""Riverton's story in two newspapers, built once."""

from pathlib import Path

import pytest

from nutgraf.testing import Built, build, project

STORY = Path(__file__).parent / "stories"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of `stories/`; a module with a site of its own says so with a fixture of this name."""
    files = {file.relative_to(STORY).as_posix(): file.read_text("utf-8") for file in STORY.rglob("*") if file.is_file()}
    built = build(project(tmp_path_factory.mktemp("riverton"), files), strict=False)
    assert built.returncode == 0, built.stderr
    return built
