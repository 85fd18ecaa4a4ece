"""Each case is a Markdown file: a project with faults, and below `Instead:` the same without them.

A project is its fenced blocks: ```` ```yaml ```` is `seeds/old-bridge.yaml`, and ```` ```markdown content/about.md ```` the file it names; in
```` ```escaped ```` bytes are written as in Python. A faulty line ends in `# error: [code]`, or in Markdown in `<!-- error: [code] -->`; where a
line can't carry that, a line outside the blocks says: At `seeds:1`: [code].
"""

import pkgutil
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

import nutgraf.rules
from nutgraf.diagnostics import CODES
from nutgraf.engines.project import open_project
from nutgraf.model import faults_explained
from nutgraf.read import faults

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(FOLDER.glob("*.md"))
BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^(?P=fence)$", re.DOTALL | re.MULTILINE
)
MARKED = re.compile(r"(?:#|<!--) error: \[([a-z0-9-]+)\]")
SAID = re.compile(r"^At `(.+?):(\d+)`: \[([a-z0-9-]+)\]", re.MULTILINE)
HALVES = [
    pytest.param(case.stem, half, id=f"{case.stem}-{number}")
    for case in CASES
    for number, half in enumerate(case.read_text(encoding="utf-8").split("\nInstead:\n"))
]
Found = tuple[str, int, str]


def files(half: str) -> dict[str, bytes]:
    """The files of a project."""
    return {
        block["path"] or "seeds/old-bridge.yaml": (
            block["text"].encode().decode("unicode_escape").encode("latin-1")
            if block["kind"] == "escaped"
            else block["text"].encode()
        )
        for block in BLOCK.finditer(half)
    }


def expected(half: str) -> list[Found]:
    """The findings that a project's lines name, in order."""
    marked = [
        (path, number, code)
        for path, content in files(half).items()
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1)
        for code in MARKED.findall(line)
    ]
    return sorted([*marked, *((path, int(number), code) for path, number, code in SAID.findall(half))])


def write(folder: Path, content: Mapping[str, bytes]) -> None:
    for path, text in content.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text)


def codes_of_rules() -> set[str]:
    """Every code that reading, the model and the rules find."""
    modules = {each.name.replace("_", "-") for each in pkgutil.iter_modules(nutgraf.rules.__path__)}
    return {*faults.EXPLANATIONS, *faults_explained.EXPLANATIONS, "bad-front-matter", *(modules & CODES.keys())}


@pytest.mark.parametrize(("case", "half"), HALVES)
def test_a_project_has_the_faults_it_names_and_no_others(case: str, half: str, tmp_path: Path) -> None:
    write(tmp_path, files(half))
    found = open_project(tmp_path).findings
    kept = [(each.span.path, each.span.line, each.code) for each in found if each.code in (case, *FACTS)]
    assert sorted(kept) == expected(half), found


FACTS = CODES.keys() - {"idle-actor"}
"""All codes but one: most cases are too small to have a record for each actor."""


@pytest.mark.parametrize("case", [case for case in CASES if case.stem in CODES], ids=lambda case: case.stem)
def test_a_case_shows_its_own_code_and_how_to_do_without(case: Path) -> None:
    bad, good = case.read_text(encoding="utf-8").split("\nInstead:\n")
    assert {code for _, _, code in expected(bad)} == {case.stem}
    assert expected(good) == []


@pytest.mark.parametrize("code", sorted(codes_of_rules()))
def test_every_code_has_its_case(code: str) -> None:
    assert (FOLDER / f"{code}.md").is_file()


@pytest.mark.parametrize(("case", "half"), HALVES)
def test_every_finding_says_what_to_do_and_where(case: str, half: str, tmp_path: Path) -> None:
    write(tmp_path, files(half))
    for found in open_project(tmp_path).findings:
        assert found.help, found
        assert found.message[0] in "'`\"&*" or not found.message[0].isupper() or found.message.startswith("U+")
        assert (found.span.line, found.span.column) <= (found.span.end_line, found.span.end_column)


def test_checking_says_the_same_twice(tmp_path: Path) -> None:
    write(tmp_path, files((FOLDER / "several.md").read_text(encoding="utf-8")))
    assert open_project(tmp_path).findings == open_project(tmp_path).findings
