"""One finding, or a few, in each way of showing them."""

import json

import pytest

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.diagnostics.full import full
from nutgraf.diagnostics.github import commands
from nutgraf.diagnostics.json import as_json
from nutgraf.diagnostics.summary import summary
from nutgraf.diagnostics.text import lines

SEED = """\
events:
  closure-vote:
    actors: mira-olson
    at: 1
"""
SLIP = finding(
    "unknown-id",
    Span("seeds/old-bridge.yaml", 3, 13, 3, 23),
    "unknown actor 'mira-olson'",
    "did you mean 'mira-olsen'?",
)
NOTHING_HERE = finding("no-seed", Span("seeds"), "no seed is here")


def at(text: str, line: int, column: int, end_line: int, end_column: int) -> str:
    """What `full` shows of a text with a finding in it."""
    found = finding("bad-value", Span("seeds/old-bridge.yaml", line, column, end_line, end_column), "wrong")
    return full([found], lambda _: text)


def carets(shown: str) -> tuple[str, str]:
    """The line that is marked, and its carets' line, both without the margin."""
    rows = [row.partition("| ")[2] for row in shown.splitlines()]
    marks = next(number for number, row in enumerate(rows) if row.strip("^ ") == "" and "^" in row)
    return rows[marks - 1], rows[marks]


def test_text_is_a_line_each() -> None:
    assert lines((SLIP, NOTHING_HERE)).splitlines() == [
        "seeds/old-bridge.yaml:3:13: error: unknown actor 'mira-olson'; did you mean 'mira-olsen'? [unknown-id]",
        "seeds:1:1: error: no seed is here [no-seed]",
    ]


def test_full_shows_the_line_its_neighbours_and_a_caret_below_the_span() -> None:
    assert full([SLIP], lambda _: SEED) == (
        "error: unknown actor 'mira-olson' [unknown-id]\n"
        " --> seeds/old-bridge.yaml:3:13\n"
        "  |\n"
        "2 |   closure-vote:\n"
        "3 |     actors: mira-olson\n"
        "  |             ^^^^^^^^^^\n"
        "4 |     at: 1\n"
        "  |\n"
        "  = help: did you mean 'mira-olsen'?"
    )


def test_full_shows_no_line_of_a_whole_folder() -> None:
    assert full([NOTHING_HERE], lambda _: None) == "error: no seed is here [no-seed]\n --> seeds:1:1"


def test_full_parts_findings_by_an_empty_line() -> None:
    assert full([SLIP, NOTHING_HERE], lambda _: None).count("\n\n") == 1


@pytest.mark.parametrize(
    ("text", "span", "marked"),
    [
        pytest.param("by: 東京都 x", (1, 9, 1, 10), "x", id="wide-letters-before"),
        pytest.param("by: 東京都", (1, 5, 1, 8), "東京都", id="wide-letters"),
        pytest.param("by:\tben", (1, 5, 1, 8), "ben", id="tab-before"),
        pytest.param("by: e\u0301e\u0301 x", (1, 10, 1, 11), "x", id="combining-accents-before"),
        pytest.param("one: two\nby: ben", (1, 6, 2, 8), "two", id="over-two-lines"),
        pytest.param("by: ben  \nto: x", (1, 5, 2, 1), "ben", id="spaces-at-the-end"),
        pytest.param("a: 1\u2028by: ben", (2, 5, 2, 8), "ben", id="yaml-line-separator"),
        pytest.param("a: 1\r\nby: ben\r\n", (2, 5, 2, 8), "ben", id="crlf"),
        pytest.param("x" * 5_000_000 + " ben " + "y" * 5_000, (1, 5_000_002, 1, 5_000_005), "ben", id="very-long-line"),
    ],
)
def test_a_caret_stands_below_what_it_marks(text: str, span: tuple[int, int, int, int], marked: str) -> None:
    row, marks = carets(at(text, *span))
    columns = [sign for sign in row for _ in range(2 if sign in "東京都" else 0 if sign == "\u0301" else 1)]
    below = [sign for sign, mark in zip(columns, marks, strict=False) if mark == "^"]
    assert "".join(dict.fromkeys(below)) == marked
    assert len(row) < 120


@pytest.mark.parametrize("span", [(9, 1, 9, 2), (1, 900, 1, 901), (1, 3, 1, 3)])
def test_a_place_that_the_text_has_not_is_no_trouble(span: tuple[int, int, int, int]) -> None:
    assert at("by: ben", *span).startswith("error: wrong [bad-value]\n")


def test_colours_come_only_when_asked() -> None:
    plain, coloured = (full([SLIP], lambda _: SEED, coloured=asked) for asked in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m: " in coloured


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\u202e", "\ud800"])
def test_what_an_author_typed_cannot_steer_the_terminal(sign: str) -> None:
    found = finding("unknown-key", Span("seeds/x.yaml", 1, 1, 1, 2), f"unknown key '{sign}[2J'", sign)
    for shown in (lines((found,)), full([found], lambda _: f"{sign}[2J: 1")):
        assert sign not in shown
        assert "�[2J" in shown


def test_json_says_all_there_is() -> None:
    shown = json.loads(as_json([SLIP]))
    assert shown == {
        "findings": [
            {
                "code": "unknown-id",
                "severity": "error",
                "path": "seeds/old-bridge.yaml",
                "line": 3,
                "column": 13,
                "end_line": 3,
                "end_column": 23,
                "message": "unknown actor 'mira-olson'",
                "help": "did you mean 'mira-olsen'?",
            }
        ]
    }


def test_json_of_a_file_whose_name_is_no_text_can_be_printed() -> None:
    shown = as_json([finding("not-utf8", Span("seeds/\udcff.yaml"), "no text")])
    assert json.loads(shown.encode("utf-8"))["findings"][0]["path"] == "seeds/\udcff.yaml"


def test_github_gets_a_command_each() -> None:
    assert commands([SLIP]) == (
        "::error file=seeds/old-bridge.yaml,line=3,endLine=3,col=13,endColumn=23,title=unknown-id"
        "::unknown actor 'mira-olson'%0Adid you mean 'mira-olsen'?"
    )


def test_github_gets_paths_from_the_repositorys_top() -> None:
    assert commands([NOTHING_HERE], "stories/bridge").startswith("::error file=stories/bridge/seeds,")


def test_github_gets_no_columns_of_several_lines() -> None:
    shown = commands([finding("bad-value", Span("seeds/x.yaml", 3, 13, 5, 2), "wrong")])
    assert shown == "::error file=seeds/x.yaml,line=3,endLine=5,title=bad-value::wrong"


def test_nothing_in_a_finding_begins_a_command_of_its_own() -> None:
    found = finding("bad-value", Span("seeds/a,b:c%.yaml"), "100 %\r\n::stop-commands::x")
    (shown,) = commands([found]).splitlines()
    assert shown == (
        "::error file=seeds/a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=1,title=bad-value"
        "::100 %25%0D%0A::stop-commands::x"
    )


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ([], "nothing is wrong"),
        ([SLIP], "1 error; `nutgraf explain unknown-id` tells more"),
        ([NOTHING_HERE, SLIP], "2 errors; `nutgraf explain no-seed` tells more"),
    ],
)
def test_findings_are_counted(findings: list[Finding], said: str) -> None:
    assert summary(findings) == said
