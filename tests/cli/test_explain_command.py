"""`nutgraf explain`, and that every code has its explanation."""

import re
from collections import Counter

import pytest
import yaml
from command_line import Run

from nutgraf.cli.explanations import explained, explanations
from nutgraf.diagnostics import CODES
from nutgraf.diagnostics.explanation import Explanation, explanation

RULE = """\
A link in prose that leads nowhere.

Finds: `[[id]]` where no record
has the id.
Why: a promise is broken.
Example: `[[mira-olson]]`.
Instead: `[[mira-olsen]]`.
"""


def test_a_code_is_explained_in_four_parts(run: Run) -> None:
    done = run("explain", "unknown-id")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("unknown-id (error): an id that leads nowhere\n")
    assert re.findall(r"^(\w+):", done.stdout, re.MULTILINE) == ["Finds", "Why", "Example", "Instead"]


def test_no_line_ends_within_what_is_to_be_typed(run: Run) -> None:
    lines = run("explain", "uncited-document", COLUMNS="40").stdout.splitlines()
    assert [line for line in lines if line.count("`") % 2] == []


def test_a_code_may_be_copied_with_its_brackets(run: Run) -> None:
    assert run("explain", "[unknown-id]").stdout == run("explain", "unknown-id").stdout


def test_without_a_code_all_are_listed(run: Run) -> None:
    listed = re.findall(r"^  ([a-z0-9-]+)  ", run("explain").stdout, re.MULTILINE)
    assert sorted(listed) == sorted(CODES)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [("unknwon-id", "did you mean 'unknown-id'?"), ("xxxxxxxxxxxxxx", "`nutgraf explain` lists all")],
)
def test_a_code_that_there_is_not_is_wrong_use(run: Run, typed: str, advice: str) -> None:
    done = run("explain", typed)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith(f"Error: There is no code '{typed}'; {advice}\n")


def test_a_rules_docstring_is_its_explanation() -> None:
    assert explanation(RULE) == Explanation(
        "`[[id]]` where no record has the id.", "a promise is broken.", "`[[mira-olson]]`.", "`[[mira-olsen]]`."
    )


@pytest.mark.parametrize("heading", ["Finds", "Why", "Example", "Instead"])
def test_an_explanation_without_one_of_its_parts_is_none(heading: str) -> None:
    assert explanation(re.sub(rf"^{heading}:.*\n", "", RULE, flags=re.MULTILINE)) is None


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(code: str) -> None:
    assert code in explanations()


def test_no_code_is_explained_twice_and_none_that_there_is_not() -> None:
    counted = Counter(code for code, _ in explained())
    assert {code: times for code, times in counted.items() if times > 1} == {}
    assert set(counted) - set(CODES) == set()


@pytest.mark.parametrize(("code", "found"), explanations().items(), ids=explanations())
def test_an_explanation_is_a_few_whole_sentences(code: str, found: Explanation) -> None:
    for heading, text in found.parts:
        assert 5 < len(text) < 400, (code, heading)
        assert text.count("`") % 2 == 0, (code, heading)
        assert text.endswith((".", "?", "!", "`")), (code, heading)


def snippets(text: str) -> list[str]:
    """What stands as YAML in an explanation: a key, perhaps with its value."""
    return [each for each in re.findall(r"`([^`]+)`", text) if re.match(r"(- )?[\w-]+:( |$)", each)]


@pytest.mark.parametrize(("code", "found"), explanations().items(), ids=explanations())
@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
def test_what_is_to_be_written_instead_can_be_read(code: str, found: Explanation, loader: type) -> None:
    for each in snippets(found.instead):
        assert isinstance(yaml.load(each, loader), dict | list), (code, each)  # noqa: S506 - both are safe loaders
