"""`nutgraf build` is `mkdocs build` by another name."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nutgraf import testing
from nutgraf.testing import CONFIG, SEED, project


def build(folder: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "NO_MKDOCS_2_WARNING"}
    return subprocess.run(
        [sys.executable, "-m", "nutgraf", "build", *arguments],
        cwd=cwd or folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def files(site: Path) -> dict[str, bytes]:
    """A site's files, but for those that carry the minute of the build."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file() and not file.name.startswith("sitemap.xml")
    }


def test_it_makes_the_site_that_mkdocs_makes(tmp_path: Path) -> None:
    folder = project(tmp_path)
    done = build(folder, "--strict", "-d", "ours")
    theirs = testing.build(folder, site=folder / "theirs")
    assert (done.returncode, theirs.returncode) == (0, 0), done.stderr
    assert files(folder / "ours") == files(folder / "theirs")
    assert "MkDocs 2" not in done.stderr + done.stdout


def test_a_site_goes_where_it_is_told_from_where_one_is(tmp_path: Path) -> None:
    project(tmp_path / "bridge")
    done = build(tmp_path, "--project", "bridge", "--site-dir", "public", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "public" / "actors" / "mira-olsen" / "index.html").is_file()
    assert not (tmp_path / "bridge" / "site").exists()


@pytest.mark.parametrize(
    ("files", "arguments", "code"),
    [
        pytest.param({"mkdocs.yml": CONFIG + "colour: red\n"}, [], 0, id="a-warning"),
        pytest.param({"mkdocs.yml": CONFIG + "colour: red\n"}, ["--strict"], 1, id="a-warning-in-a-strict-build"),
        pytest.param({"seeds/old-bridge.yaml": SEED.replace("paragraphs: 6", "paragraphs: 5")}, [], 1, id="an-error"),
        pytest.param({"mkdocs.yml": CONFIG + "theme: none\n"}, [], 1, id="a-setting-that-mkdocs-refuses"),
        pytest.param({}, ["--project", "nowhere"], 2, id="no-such-folder"),
        pytest.param({}, ["--project", "seeds"], 2, id="no-mkdocs-yml"),
    ],
)
def test_the_exit_code_says_what_came_of_it(
    tmp_path: Path, files: dict[str, str], arguments: list[str], code: int
) -> None:
    folder = project(tmp_path, {"site/index.html": "the old site", **files})
    done = build(folder, *arguments)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert ((folder / "site" / "index.html").read_text(encoding="utf-8") == "the old site") == (code != 0)
