"""The command line run in this process, in a folder of choice."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from command_line import SLIP, Run

from nutgraf.cli import main
from nutgraf.testing import project


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Commands in the test's own folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, **environment: CliRunner().invoke(main, arguments, env=environment)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A project without a fault."""
    return project(tmp_path)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A project with one slip."""
    return project(tmp_path, {"seeds/old-bridge.yaml": SLIP})
