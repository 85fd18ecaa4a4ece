"""Whatever fails while MkDocs builds or deploys: the old site stands whole, a line says what happened, the next build works."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nutgraf.testing import CONFIG, build, project

PLUGIN = "from mkdocs.plugins import event_priority\n\n{priority}\ndef on_{event}(*_, **__):\n    raise RuntimeError('the plugin of somebody else')\n"
EVENTS = (
    "config", "pre_build", "files", "nav", "env", "pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page",
    "pre_template", "template_context", "post_template", "post_build",
)  # fmt: skip
HOOKED = CONFIG + "site_url: https://news.example/\nhooks: [hook.py]\n"


def standing(folder: Path) -> Path:
    """A site that was published before."""
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("the old site", encoding="utf-8")
    return folder


def stands(folder: Path) -> bool:
    """Whether the old site stands as it did, and nothing lies beside it."""
    litter = [each.name for each in folder.iterdir() if each.name.startswith(".")]
    whole = [each.name for each in (folder / "site").iterdir()] == ["index.html"]
    return not litter and whole and (folder / "site" / "index.html").read_text(encoding="utf-8") == "the old site"


@pytest.mark.parametrize(
    "event", [each if each == "files" else pytest.param(each, marks=pytest.mark.long) for each in EVENTS]
)
def test_a_raising_plugin_leaves_the_old_site(tmp_path: Path, event: str) -> None:
    hook = PLUGIN.format(event=event, priority="")
    folder = standing(project(tmp_path, {"mkdocs.yml": HOOKED, "hook.py": hook}))
    built = build(folder)
    assert built.returncode == 1
    assert built.stderr.splitlines()[-1] == (
        "hook.py:5: RuntimeError: the plugin of somebody else; this is no part of nutgraf: mend it, or take out of mkdocs.yml what it belongs to"
    )
    assert "Traceback" not in built.stderr
    shutil.rmtree(folder / "__pycache__", ignore_errors=True)
    assert stands(folder)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    assert "Mira Olsen" in build(folder).page("actors/mira-olsen/")


@pytest.mark.parametrize(
    "fault", ["{{ nothing.at.all }}", "{% raise %}", "{{ 1 / 0 }}", '{% include "nothing.html" %}']
)
def test_a_raising_template_leaves_the_old_site(tmp_path: Path, fault: str) -> None:
    files = {"theme/fragments/card.html": fault, "overrides/main.html": "", "mkdocs.yml": CONFIG}
    folder = standing(project(tmp_path, files))
    built = build(folder)
    assert built.returncode == 1
    assert "theme/fragments/card.html:1" in built.stderr
    assert "Traceback" not in built.stderr
    assert stands(folder)


@pytest.mark.parametrize(
    "fault", ["{% raise %}", "{{ 1 / 0 }}", "{{ nothing.at.all }}", '{% include "nothing.html" %}']
)
def test_a_raising_template_of_mkdocs_leaves_the_old_site(tmp_path: Path, fault: str) -> None:
    config = CONFIG.replace("font: false", "font: false, custom_dir: overrides")
    folder = standing(project(tmp_path, {"mkdocs.yml": config, "overrides/main.html": fault}))
    built = build(folder)
    assert built.returncode == 1
    assert built.stderr.splitlines()[-1].startswith("overrides/main.html:1: ")
    assert "Traceback" not in built.stderr
    assert stands(folder)


def test_a_strict_build_with_warnings_leaves_the_old_site(tmp_path: Path) -> None:
    hook = "import logging\n\ndef on_post_page(output, **_):\n    logging.getLogger('mkdocs.hooks').warning('mind the gap')\n    return output\n"
    folder = standing(project(tmp_path, {"mkdocs.yml": HOOKED, "hook.py": hook}))
    assert build(folder, strict=True).returncode == 1
    shutil.rmtree(folder / "__pycache__", ignore_errors=True)
    assert stands(folder)
    assert build(folder, strict=False).returncode == 0
    assert "Mira Olsen" in (folder / "site" / "actors" / "mira-olsen" / "index.html").read_text(encoding="utf-8")


def test_a_broken_link_on_the_finished_site_leaves_the_old_one_and_names_file_and_line(tmp_path: Path) -> None:
    folder = standing(project(tmp_path, {"content/notes.md": '# Notes\n\nSee <a href="../gone/">this</a>.\n'}))
    built = build(folder)
    assert built.returncode == 1
    assert "content/notes.md:3:14: error: the page notes/index.html leads to '../gone/'" in built.stderr
    assert "Traceback" not in built.stderr
    assert stands(folder)


def test_a_script_that_a_plugin_adds_leaves_the_old_site_and_is_named(tmp_path: Path) -> None:
    hook = "def on_post_page(output, **_):\n    return output.replace('</body>', '<script>track()</script></body>')\n"
    folder = standing(project(tmp_path, {"mkdocs.yml": HOOKED, "hook.py": hook}))
    built = build(folder)
    assert built.returncode == 1
    assert "the page index.html has a script that is not the theme's own: 'track()'" in built.stderr
    assert "[active-content]" in built.stderr
    shutil.rmtree(folder / "__pycache__", ignore_errors=True)
    assert stands(folder)


def git(folder: Path, *arguments: str) -> str:
    """What git answers, for a person without settings of their own."""
    person = {
        f"GIT_{role}_{what}": "mira@riverton.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    environment = os.environ | person | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=True, timeout=60
    ).stdout


@pytest.fixture
def deployed(tmp_path: Path) -> Path:
    """A project in a repository, whose `gh-pages` branch was deployed to a bare one beside it."""
    if not shutil.which("git"):
        pytest.skip("git is missing")
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    folder = project(tmp_path / "bridge", {".gitignore": "site/\n"})
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", "../origin.git")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=The story")
    assert deploy(folder).returncode == 0
    return folder


def deploy(folder: Path) -> "subprocess.CompletedProcess[str]":
    person = {
        f"GIT_{role}_{what}": "mira@riverton.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    command = [sys.executable, "-m", "mkdocs", "gh-deploy", "--strict"]
    environment = os.environ | person | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def test_gh_deploy_publishes_a_whole_site_with_its_policy(deployed: Path) -> None:
    origin = deployed.parent / "origin.git"
    assert "actors/mira-olsen/index.html" in git(origin, "ls-tree", "-r", "--name-only", "gh-pages").split()
    assert "Content-Security-Policy" in git(origin, "show", "gh-pages:timeline/index.html")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("seeds/old-bridge.yaml", "source: ["),
        ("content/notes.md", '<a href="../gone/">x</a>\n'),
        ("content/notes.md", "![x](https://evil.example/x.png)\n"),
    ],
    ids=["seed", "link", "picture"],
)
def test_gh_deploy_with_a_fault_deploys_nothing(deployed: Path, file: str, text: str) -> None:
    origin = deployed.parent / "origin.git"
    before = git(origin, "rev-parse", "gh-pages")
    (deployed / file).write_text(text, encoding="utf-8")
    assert deploy(deployed).returncode == 1
    assert git(origin, "rev-parse", "gh-pages") == before
    assert "Mira Olsen" in (deployed / "site" / "actors" / "mira-olsen" / "index.html").read_text(encoding="utf-8")
    git(deployed, "checkout", "--", ".")
    (deployed / "content" / "notes.md").unlink(missing_ok=True)
    assert deploy(deployed).returncode == 0
