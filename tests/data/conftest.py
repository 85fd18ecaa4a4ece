"""Small stories of this folder, read, checked and linked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.engines.project import open_project
from nutgraf.story import Story

STORIES = Path(__file__).parent / "stories"


@pytest.fixture
def story() -> Callable[[str], Story]:
    """The story in a folder of `stories/`, without a fault and with its drafts."""

    def read(name: str) -> Story:
        project = open_project(STORIES / name, drafts=True)
        assert project.findings == ()
        return project.story

    return read


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Story]:
    """The story of one seed that the test writes out itself."""

    def read(seed: str) -> Story:
        (tmp_path / "seeds").mkdir()
        (tmp_path / "seeds" / "old-bridge.yaml").write_text(seed, encoding="utf-8")
        project = open_project(tmp_path, drafts=True)
        assert project.findings == ()
        return project.story

    return read
