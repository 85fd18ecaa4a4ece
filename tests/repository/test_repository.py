"""What the repository promises about itself: locks, commands, size, order, workflows, links."""

import os
import posixpath
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = Path(sys.executable).parent
LOCKS = ("requirements/site.txt", "requirements/dev.txt")
LONGEST_MODULE = 250
LONGEST_MAKEFILE = 60
FOLDERS = {"seeds", "content", "theme", "generator", "tests", "benchmarks", "docs", "requirements", ".github", ".ci"}
FILES = {"mkdocs.yml", "Makefile", "pyproject.toml", "LICENSE"}
PAPERS = {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
DOT_FILES = {".gitignore": "git", ".gitattributes": "git", ".editorconfig": "editors"}
"""Dot-files at the top, each with the tool that needs it."""


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tracked() -> tuple[str, ...]:
    """The paths that git tracks and that are there."""
    if not shutil.which("git"):
        pytest.skip("git is missing")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode or not (ROOT / ".git").exists():
        pytest.skip(f"not a git checkout: {listed.stderr.strip()}")
    return tuple(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def requirements(lock: str) -> list[str]:
    """A lock's requirements, each joined to one line with its hashes."""
    lines = lock.replace("\\\n", " ").splitlines()
    return [" ".join(line.split()) for line in lines if line.strip() and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_with_hashes(lock: str) -> None:
    pinned = re.compile(r"[\w.-]+==\S+( ; [^#]+?)?( --hash=sha256:[0-9a-f]{64})+")
    assert [line for line in requirements(text(lock)) if not pinned.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry(lock: str) -> None:
    assert re.findall(r"\w+://\S+|--(?:extra-)?index-url.*|--find-links.*|--trusted-host.*", text(lock)) == []


def test_an_environment_for_tests_can_build_the_site_too() -> None:
    site, dev = (set(requirements(text(lock))) for lock in LOCKS)
    assert site <= dev


def targets(makefile: str) -> dict[str, str]:
    """The Makefile's commands with their help, empty where there is none; files that it makes are no commands."""
    found = re.findall(r"^([a-z][\w-]*):(?!=)[^#\n]*(?:## (.*))?$", makefile, re.MULTILINE)
    return {name: line for name, line in found if name != "help"}


def test_every_command_of_the_makefile_has_its_line_of_help() -> None:
    assert [name for name, line in targets(text("Makefile")).items() if not line] == []


def test_no_command_of_the_makefile_is_mistaken_for_a_file() -> None:
    phony = re.findall(r"^\.PHONY:(.*)$", text("Makefile"), re.MULTILINE)
    assert set(targets(text("Makefile"))) - set(" ".join(phony).split()) == set()


def test_bare_make_prints_the_commands() -> None:
    if not shutil.which("make"):
        pytest.skip("make is missing")
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL")}
    run = subprocess.run(["make"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=30)
    printed = [tuple(line.split(maxsplit=1)) for line in run.stdout.splitlines()]
    assert printed == list(targets(text("Makefile")).items())


def test_the_makefile_is_short() -> None:
    assert len(text("Makefile").splitlines()) <= LONGEST_MAKEFILE


def test_no_module_is_long(tracked: tuple[str, ...]) -> None:
    modules = {name: len(text(name).splitlines()) for name in tracked if re.match(r"generator/.*\.py$", name)}
    assert modules
    assert {name: lines for name, lines in modules.items() if lines > LONGEST_MODULE} == {}


def test_the_top_level_holds_what_the_design_lists(tracked: tuple[str, ...]) -> None:
    assert {name.split("/")[0] for name in tracked} - FOLDERS - FILES - PAPERS - set(DOT_FILES) == set()


def test_no_path_of_a_machine_is_written_down(tracked: tuple[str, ...]) -> None:
    machine = re.compile(r"(?<![\w.])/(?:work|tmp|home|root|Users)/|[A-Z]:\\Users\\")
    found = [
        f"{name}:{number}: {line.strip()}"
        for name in tracked
        if not name.startswith("tests/")
        for number, line in enumerate((ROOT / name).read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if machine.search(line)
    ]
    assert found == []


def test_decisions_are_numbered_and_say_what_would_change_them(tracked: tuple[str, ...]) -> None:
    notes = [name for name in tracked if re.match(r"docs/decisions/\d", name)]
    headings = {name: re.findall(r"^## (.*)$", text(name), re.MULTILINE) for name in notes}
    assert [posixpath.basename(name)[:4] for name in notes] == [f"{number:04}" for number in range(1, len(notes) + 1)]
    assert set(map(tuple, headings.values())) == {("Question", "Choice", "Why", "What would change it")}


def link_targets(markdown: str) -> list[str]:
    """Where a text's relative links and pictures lead, without fragments; what stands in code is no link."""
    prose = re.sub(r"^(`{3,}|~{3,}).*?^\1[`~]*$", "", markdown, flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"(`+).+?\1", "", prose)
    found = re.findall(r"\]\(<?([^)\s>]+)|^\[[^\]]+\]:\s*<?([^\s>]+)|(?:src|href)=\"([^\"]+)\"", prose, re.MULTILINE)
    addresses = ("".join(groups).split("#")[0] for groups in found)
    return [address for address in addresses if address and not re.match(r"[a-z]+:", address)]


def test_links_are_found_in_prose_and_not_in_code() -> None:
    page = "[a](one.md#x) ![b](two.png) `[c](no.md)` [d](https://example.org) [e](#here)\n```\n[f](no.md)\n```\n[g]: three.md\n"
    assert link_targets(page) == ["one.md", "two.png", "three.md"]


def test_every_relative_link_leads_to_a_file(tracked: tuple[str, ...]) -> None:
    there = {*tracked, *(folder.as_posix() for name in tracked for folder in PurePosixPath(name).parents)}
    papers = [name for name in tracked if re.fullmatch(r"[A-Z]+\.md|(?:docs|\.github)/.*\.md", name)]
    assert set(papers) >= PAPERS
    broken = [
        f"{name}: {address}"
        for name in papers
        for address in link_targets(text(name))
        if posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) not in there
    ]
    assert broken == []


def unpinned(workflow: str) -> list[str]:
    """The lines that use an action neither by a commit's hash with its version nor with a reason why not."""
    pinned = re.compile(r"\S+@[0-9a-f]{40} # v\d\S*|\S+@\S+ # zizmor: ignore\[unpinned-uses\] \S.*|\./\S+")
    used = re.findall(r"^\s*(?:- )?uses: (.*)$", workflow, re.MULTILINE)
    return [line for line in used if not pinned.fullmatch(line.strip())]


@pytest.mark.parametrize(
    ("line", "fine"),
    [
        pytest.param(f"actions/checkout@{'0123456789' * 4} # v7.0.1", True, id="hash-and-version"),
        pytest.param(f"actions/checkout@{'0123456789' * 4}", False, id="hash-alone"),
        pytest.param("actions/checkout@v7", False, id="version-alone"),
        pytest.param("actions/checkout@v7 # zizmor: ignore[unpinned-uses]", False, id="no-reason"),
        pytest.param("actions/checkout@v7 # zizmor: ignore[unpinned-uses] no hash was found", True, id="reason"),
    ],
)
def test_an_action_is_pinned_by_hash_or_has_a_reason(line: str, fine: bool) -> None:
    assert unpinned(f"    steps:\n      - uses: {line}\n") == ([] if fine else [line])


@pytest.mark.parametrize("workflow", ["check", "nightly", "publish"])
def test_every_action_of_the_workflows_is_pinned(workflow: str) -> None:
    content = text(f".github/workflows/{workflow}.yml")
    assert "uses: actions/checkout@" in content
    assert unpinned(content) == []


@pytest.mark.long
@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", "workflows/*.yml"),
        ("dependabot", "dependabot.yml"),
        ("github-issue-forms", "ISSUE_TEMPLATE/[!c]*.yml"),
        ("github-issue-config", "ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_what_github_reads_fits_its_schema(schema: str, files: str) -> None:
    found = sorted(map(str, (ROOT / ".github").glob(files)))
    assert found
    command = [SCRIPTS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *found]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stdout


@pytest.mark.long
def test_zizmor_finds_no_fault_in_the_workflows() -> None:
    command = [SCRIPTS / "zizmor", "--offline", "--no-progress", ROOT / ".github"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stdout
