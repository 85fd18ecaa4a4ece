"""What is packed is whole: a wheel and an sdist, each installed elsewhere, build a minimal project."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nutgraf.testing import SEED, project

ROOT = Path(__file__).parents[2]
MINIMAL = "site_name: The Old Bridge\ndocs_dir: content\nplugins: [nutgraf]\n"


@pytest.mark.long
@pytest.mark.parametrize("target", ["wheel", "sdist"])
def test_what_is_packed_builds_a_minimal_project_elsewhere(target: str, tmp_path: Path) -> None:
    run([sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(tmp_path / "dist")], cwd=ROOT)
    (packed,) = (tmp_path / "dist").iterdir()
    install = ["-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--target", str(tmp_path / "lib")]
    run([sys.executable, *install, str(packed)], cwd=tmp_path)
    words = "title:\n  timeline: Day by day\n"
    files = {"mkdocs.yml": MINIMAL, "seeds/old-bridge.yaml": SEED, "theme/words/en.yaml": words}
    folder = project(tmp_path / "bridge", files)
    elsewhere = os.environ | {"PYTHONPATH": str(tmp_path / "lib"), "NO_MKDOCS_2_WARNING": "1"}
    where = run([sys.executable, "-c", "import nutgraf; print(nutgraf.__file__)"], cwd=folder, env=elsewhere)
    assert where.startswith(str(tmp_path / "lib"))
    run([sys.executable, "-m", "mkdocs", "build"], cwd=folder, env=elsewhere)
    assert "Day by day" in (folder / "site" / "timeline" / "index.html").read_text(encoding="utf-8")
    assert (folder / "site" / "assets" / "nutgraf.css").is_file()
    assert (folder / "site" / "data" / "story.schema.json").is_file()


def run(command: list[str], cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout
