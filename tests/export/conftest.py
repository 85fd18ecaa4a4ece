"""Stories exported, and built by the engines that they are for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from exporting import ARGUMENTS, Build, Export

from nutgraf.cli import main


@pytest.fixture(scope="session")
def export() -> Export:
    """`export(project, folder, engine)`: the command run in this process."""

    def run(project: Path, folder: Path, engine: str, *options: str) -> Result:
        arguments = ["export", str(folder), "--for", engine, "--project", str(project), *options]
        return CliRunner().invoke(main, arguments)

    return run


@pytest.fixture(scope="session")
def built_by() -> Build:
    """`built_by(folder, engine)`: the site that an engine makes of an exported folder; an engine that is missing skips the test."""

    def run(folder: Path, engine: str) -> Path:
        command = shutil.which(engine, path=str(Path(sys.executable).parent))
        if command is None:
            reason = f"{engine} is not installed; it is in requirements/dev.txt"
            pytest.fail(reason) if os.environ.get("NUTGRAF_REQUIRE_ALL") == "1" else pytest.skip(reason)
        done = subprocess.run(
            [command, "build", *ARGUMENTS[engine]],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return folder / "site"

    return run
