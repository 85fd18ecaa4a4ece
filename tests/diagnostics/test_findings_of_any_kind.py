"""Whatever a finding says and wherever it stands, every shape shows it, on lines of its own."""

import json

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.diagnostics import CODES, Finding, Span, finding
from nutgraf.diagnostics.full import full
from nutgraf.diagnostics.github import commands
from nutgraf.diagnostics.json import as_json
from nutgraf.diagnostics.text import lines

ANYTHING = st.text(st.characters(), max_size=40)
NUMBERS = st.integers(1, 200)
FINDINGS = st.builds(
    finding,
    st.sampled_from(sorted(CODES)),
    st.builds(Span, st.sampled_from(["seeds/old-bridge.yaml", "content/more.md"]), NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    ANYTHING,
    st.none() | ANYTHING,
)


@given(FINDINGS)
def test_text_is_one_line(found: Finding) -> None:
    shown = lines([found])
    assert shown.splitlines() == [shown]
    assert shown.encode("utf-8").endswith(f"[{found.code}]".encode())


@given(FINDINGS, ANYTHING)
def test_full_has_a_known_number_of_lines_and_no_signs_that_steer(found: Finding, text: str) -> None:
    shown = full([found], lambda _: text)
    assert len(shown.splitlines()) == len(shown.split("\n")) <= 9
    assert [sign for sign in shown if sign < " " and sign != "\n"] == []


@given(FINDINGS)
def test_github_gets_one_command(found: Finding) -> None:
    shown = commands([found])
    assert shown.startswith(f"::{found.severity} file=")
    assert shown.count("\n") == shown.count("\r") == 0
    assert shown.encode("utf-8")


@given(FINDINGS)
def test_json_says_what_the_finding_says(found: Finding) -> None:
    (shown,) = json.loads(as_json([found]).encode("utf-8"))["findings"]
    assert (shown["message"], shown["help"], shown["line"]) == (found.message, found.help, found.span.line)
