"""The schema of a seed takes what the tool takes, and refuses what one seed shows to be wrong."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from nutgraf.model.kinds import RECORDS
from nutgraf.model.schema import seed_schema, seed_schema_text
from nutgraf.read import read_yaml

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "docs" / "seed.schema.json"
CHECK = Draft202012Validator(seed_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
CASES = {
    path.stem: re.findall(r"```yaml\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    for path in sorted((ROOT / "tests" / "rules" / "cases").glob("*.md"))
}
GOOD = {name: blocks[1] for name, blocks in CASES.items() if len(blocks) > 1}
STORIES = sorted((*(ROOT / "tests" / "data" / "stories").rglob("*.yaml"), *(ROOT / "seeds").glob("*.yaml")))
TOLD = (
    "bad-id", "bad-who", "empty-seed", "missing-key", "no-place", "no-speaker", "no-value", "no-words", "nothing-known", "number-for-text",
    "reserved-id", "unknown-key", "unknown-value", "wrong-shape",
)  # fmt: skip
"""The faults that a schema can tell."""

SOURCE = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  published: 2031-05-02
  paragraphs: 21
"""
VOTE = """\
events:
  closure-vote:
    title: The council votes to close the bridge
    status: happened
    at: 1
"""


def faults(seed: str) -> list[str]:
    tree, found = read_yaml(seed, "seeds/old-bridge.yaml")
    assert tree is not None, found
    return [f"{error.json_path}: {error.message}" for error in CHECK.iter_errors(tree.data)]


def test_the_committed_schema_is_the_models() -> None:
    Draft202012Validator.check_schema(seed_schema())
    assert COMMITTED.read_text(encoding="utf-8") == seed_schema_text()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_good_seed_is_as_the_schema_says(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("seed", GOOD.values(), ids=GOOD)
def test_a_mended_case_is_as_the_schema_says(seed: str) -> None:
    assert faults(seed) == []


@pytest.mark.parametrize("code", TOLD)
def test_a_faulty_case_is_refused(code: str) -> None:
    assert len(faults(CASES[code][0])) == 1


@pytest.mark.parametrize("section", [kind.section for kind in RECORDS] + ["skipped", "corrections"])
@pytest.mark.parametrize("nothing", ["", "{}", "[]"])
def test_an_empty_section_is_as_good_as_none(section: str, nothing: str) -> None:
    assert faults(f"{SOURCE}{section}: {nothing}\n") == []


@pytest.mark.parametrize(
    "when",
    ["2031", "2031-05-02", "Friday night", "{says: Friday night, is: 2031-05-02}", "{is: 2031}"],
)
def test_a_time_may_be_words_or_a_bare_year(when: str) -> None:
    assert faults(f"{SOURCE}{VOTE}    when: {when}\n") == []


@pytest.mark.parametrize("published", ["2031", "2031-05-02", "{is: 2031-05-02, inferred: [is]}"])
def test_a_day_of_publication_may_be_a_map(published: str) -> None:
    assert faults(SOURCE.replace("2031-05-02", published)) == []


@pytest.mark.parametrize("at", ["3", "[3, 7]", "3-5", "[1, 3-5]"])
def test_a_place_is_a_paragraph_a_list_or_a_range(at: str) -> None:
    assert faults(f"{SOURCE}{VOTE}".replace("at: 1", f"at: {at}")) == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("when: true", "a time that is neither words nor a year"),
        ("when: {say: Friday}", "a slip in the map of a time"),
        ("at: 0", "a paragraph before the first"),
        ("at: third", "a place in words"),
        ("at: []", "no paragraph at all"),
        ("actors: [{mira-olsen: chair, ben-shore: clerk}]", "two in one map"),
        ("according_to: {of: city-council}", "nobody, of the council"),
        ("changed: yesterday", "a day in words"),
        ("ignore: no-place", "a finding silenced without a reason"),
        ("basis: readers", "a basis that is not the editors'"),
        ("where: 7", "a number for a place"),
        ("draft: soon", "a draft that is neither true nor false"),
    ],
)
def test_a_wrong_line_is_refused(line: str, why: str) -> None:
    rest = [kept for kept in VOTE.splitlines() if kept.split(":")[0].strip() != line.split(":")[0]]
    assert len(faults(SOURCE + "\n".join((*rest, f"    {line}\n")))) == 1, why


def test_a_position_may_be_that_of_several() -> None:
    position = (
        "positions:\n  - actor: [mira-olsen, city-council]\n    issue: closure\n    stance: supports\n    at: 5\n"
    )
    assert faults(SOURCE + position) == []


def test_one_role_needs_no_list() -> None:
    actor = "actors:\n  mira-olsen:\n    name: Mira Olsen\n    kind: person\n    at: 2\n    roles:\n      role: Mayor\n"
    assert faults(SOURCE + actor) == []


def test_each_key_says_what_it_holds() -> None:
    definitions = seed_schema()["$defs"].values()
    bare = [
        key for part in definitions for key, field in part.get("properties", {}).items() if "description" not in field
    ]
    assert bare == []


def test_the_examples_are_right_where_they_stand() -> None:
    schema = seed_schema()
    shown = 0
    for part in schema["$defs"].values():
        for field in (part, *part.get("properties", {}).values()):
            for example in field.get("examples", ()):
                Draft202012Validator({**field, "$defs": schema["$defs"]}).validate(example)
                shown += 1
    assert shown > 10


def test_check_jsonschema_takes_every_good_seed() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(COMMITTED), *map(str, STORIES)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
