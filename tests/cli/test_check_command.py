"""`nutgraf check`: what it prints where, and its exit codes."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import LINE, SLIP, Run

from nutgraf.testing import CONFIG, project

FOUND = (
    f"seeds/old-bridge.yaml:{LINE}:15: error: unknown actor 'city-cuoncil'; did you mean 'city-council'? [unknown-id]\n"
)


@pytest.mark.usefixtures("good")
@pytest.mark.parametrize("shape", ["text", "github"])
def test_nothing_is_said_of_a_good_project_but_by_the_exit_code(run: Run, shape: str) -> None:
    done = run("check", "--strict", "--format", shape)
    assert (done.exit_code, done.output) == (0, "")


@pytest.mark.usefixtures("good")
def test_json_of_a_good_project_is_a_document_too(run: Run) -> None:
    assert json.loads(run("check", "--format", "json").stdout) == {"findings": []}


@pytest.mark.usefixtures("bad")
def test_findings_are_lines_on_standard_error(run: Run) -> None:
    done = run("check")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", FOUND)


@pytest.mark.usefixtures("bad")
def test_full_shows_the_line_and_the_command_that_tells_more(run: Run) -> None:
    done = run("check", "--format", "full")
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"{LINE} |     involves: city-cuoncil\n   |               ^^^^^^^^^^^^\n" in done.stderr
    assert done.stderr.endswith("1 error; `nutgraf explain unknown-id` tells more\n")


@pytest.mark.usefixtures("bad")
@pytest.mark.parametrize(("shape", "begins"), [("json", '{\n  "findings"'), ("github", "::error file=seeds/")])
def test_what_programs_read_goes_to_standard_output(run: Run, shape: str, begins: str) -> None:
    done = run("check", "--format", shape)
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout.startswith(begins)


def test_github_gets_the_path_from_the_top_of_what_it_checked_out(run: Run, tmp_path: Path) -> None:
    project(tmp_path / "stories" / "bridge", {"seeds/old-bridge.yaml": SLIP})
    done = run("check", "--project", "stories/bridge", "--format", "github", GITHUB_WORKSPACE=str(tmp_path))
    assert done.stdout.startswith("::error file=stories/bridge/seeds/old-bridge.yaml,line=" + str(LINE))


def test_a_project_elsewhere_is_named(run: Run, tmp_path: Path) -> None:
    project(tmp_path / "bridge", {"seeds/old-bridge.yaml": SLIP})
    assert run("check", "--project", "bridge").stderr == FOUND


@pytest.mark.parametrize("arguments", [[], ["--project", "nowhere"], ["--format", "xml"], ["--project", "mkdocs.yml"]])
def test_wrong_use_is_exit_2_and_says_why(run: Run, arguments: list[str]) -> None:
    done = run("check", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Error: " in done.stderr


SETTINGS = [
    pytest.param("site_name: [The Old Bridge\n", "mkdocs.yml:2:1: error: ", id="no-yaml"),
    pytest.param("a: " + "[" * 3000, "mkdocs.yml:1:", id="nested-too-deep"),
    pytest.param("site_name: Old\x00Bridge\n", "mkdocs.yml:1:15: error: ", id="a-nul-byte"),
    pytest.param("- site_name\n", "mkdocs.yml:1:1: error: this is not a map of settings", id="a-list"),
    pytest.param("INHERIT: ../base.yml\n", "mkdocs.yml:1:1: error: Inherited config file", id="no-parent"),
    pytest.param(
        CONFIG.replace("docs_dir: content", "docs_dir: contnet"),
        "mkdocs.yml:2:1: error: there is no folder 'contnet' for pages",
        id="no-such-folder",
    ),
    pytest.param(
        CONFIG + "use_directory_urls: false\n",
        f"mkdocs.yml:{CONFIG.count(chr(10)) + 1}:1: error: `use_directory_urls: false` would break",
        id="other-addresses",
    ),
]


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(("settings", "found"), SETTINGS)
def test_settings_that_nothing_can_be_built_with_are_a_finding(
    run: Run, tmp_path: Path, command: str, settings: str, found: str
) -> None:
    project(tmp_path, {"mkdocs.yml": settings, "docs/about.md": "Us.\n"})
    done = run(command)
    assert done.exit_code == 1
    assert done.stderr.startswith(found)
    assert "[bad-configuration]" in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("settings", "place", "name"),
    [
        ("theme:\n  name: material\n  features: [navigation.sections, navigation.tabs]\n", "5:35", "navigation.tabs"),
        ("theme: {name: material, font: {text: Ubuntu}}\n", "3:31", "font"),
        ("theme: {name: material, palette: {primary: teal}}\n", "3:34", "primary"),
        ("theme:\n  palette:\n    - accent: pink\n    - accent: pink\n", "5:5", "accent"),
        ("extra: {analytics: {provider: one}}\n", "3:20", "analytics"),
    ],
)
def test_a_setting_that_the_frame_does_not_read_is_a_warning(
    run: Run, tmp_path: Path, settings: str, place: str, name: str
) -> None:
    project(tmp_path, {"mkdocs.yml": f"site_name: The Old Bridge\ndocs_dir: content\n{settings}"})
    done = run("check")
    assert done.exit_code == 0
    assert f"mkdocs.yml:{place}: warning: `{name}` has no effect" in done.stderr


def test_settings_that_the_frame_reads_are_none(run: Run, tmp_path: Path) -> None:
    theme = (
        "theme: {name: material, font: false, features: [navigation.footer, toc.follow], palette: [{scheme: slate}]}\n"
    )
    project(tmp_path, {"mkdocs.yml": f"site_name: The Old Bridge\ndocs_dir: content\n{theme}"})
    assert "unread-setting" not in run("check").stderr


def test_settings_that_are_no_text_are_a_finding(run: Run, good: Path) -> None:
    (good / "mkdocs.yml").write_bytes(b"site_name: Br\xfccke\n")
    done = run("check")
    assert (done.exit_code, done.stderr.partition("; ")[0]) == (1, "mkdocs.yml:1:1: error: this is not text in UTF-8")


@pytest.mark.parametrize(
    "extra",
    [
        "extra:\n  version: !ENV [VERSION, 1]\n",
        "extra: &all\n  one: 1\nmore: *all\n",
        "markdown_extensions:\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n",
    ],
)
def test_tags_that_mkdocs_has_are_no_fault_of_the_settings(run: Run, tmp_path: Path, extra: str) -> None:
    project(tmp_path, {"mkdocs.yml": "site_name: The Old Bridge\ndocs_dir: content\n" + extra})
    assert run("check").exit_code == 0


def test_prose_is_looked_for_where_the_settings_say(run: Run, tmp_path: Path) -> None:
    files = {"mkdocs.yml": CONFIG.replace("docs_dir: content", "docs_dir: prose"), "prose/more.md": "[[mira-olson]]\n"}
    project(tmp_path, files)
    assert run("check").stderr.startswith("prose/more.md:1:1: error: 'mira-olson' leads nowhere")


def test_a_broken_template_is_found_before_anything_is_built(run: Run, tmp_path: Path) -> None:
    project(tmp_path, {"theme/fragments/phrase.html": "{% for %}\n"})
    assert run("check").stderr.startswith("theme/fragments/phrase.html:1:1: error: ")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals_that_want_them(bad: Path, environment: dict[str, str], coloured: bool) -> None:
    terminal, end = pty.openpty()
    base = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = [sys.executable, "-m", "nutgraf", "check", "--format", "full"]
    process = subprocess.Popen(command, cwd=bad, env={**base, "TERM": "xterm"} | environment, stderr=end)
    os.close(end)
    shown = b""
    try:
        while part := os.read(terminal, 65536):
            shown += part
    except OSError:  # Linux ends a terminal whose other end is closed with an error
        pass
    assert process.wait(30) == 1
    os.close(terminal)
    assert b"city-cuoncil" in shown
    assert (b"\x1b[" in shown) == coloured
