"""Long work shows itself: a line on a terminal, plain lines elsewhere, a summary, and in the end where the time went."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Run

from nutgraf.engines.progress import Progress
from nutgraf.testing import build, project


class Terminal(io.StringIO):
    """Standard error where somebody looks at it."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def work(out: io.StringIO, seconds: float) -> tuple[Progress, Clock]:
    """Work of two stages, the second with pages, each page and the first stage as long as said."""
    clock = Clock()
    progress = Progress(out, clock=clock)
    progress.tell("reading seeds")
    clock.now += seconds
    progress.tell("writing pages", 3)
    for _ in range(3):
        clock.now += seconds
        progress.step()
    return progress, clock


def test_what_is_over_soon_shows_nothing() -> None:
    for out in (io.StringIO(), Terminal()):
        progress, _ = work(out, 0.4)
        progress.end()
        assert out.getvalue() == ""


def test_a_terminal_has_one_line_that_is_taken_away_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    progress, _ = work(out := Terminal(), 1.5)
    assert "\n" not in out.getvalue()
    assert out.getvalue().split("\x1b[K")[1:] == [
        "nutgraf: writing pages 1 of 3 (3 s)\r",
        "nutgraf: writing pages 2 of 3 (4 s)\r",
        "nutgraf: writing pages 3 of 3 (6 s)",
    ]
    progress.end()
    assert out.getvalue().endswith("\r\x1b[K")


def test_a_pipe_has_plain_lines_now_and_then() -> None:
    work(out := io.StringIO(), 6)
    assert out.getvalue().splitlines() == [
        "nutgraf: writing pages 0 of 3 (6 s)",
        "nutgraf: writing pages 2 of 3 (18 s)",
    ]
    assert re.search(r"[\x00-\x09\x0b-\x1f]", out.getvalue()) is None


def test_a_terminal_that_knows_no_control_characters_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    work(out := Terminal(), 6)
    assert "\r" not in out.getvalue()


def test_the_profile_has_every_stage_with_its_time_in_order() -> None:
    progress, clock = work(io.StringIO(), 1)
    progress.tell("reading seeds")
    clock.now += 4
    assert progress.end() == 8
    assert progress.profile().splitlines() == [
        "  seconds  share  stage",
        "     5.00    62%  reading seeds",
        "     3.00    38%  writing pages",
        "     8.00         in all",
    ]


def test_a_build_says_in_the_end_what_came_of_it(tmp_path: Path) -> None:
    built = build(project(tmp_path), NUTGRAF_PROFILE="1")
    assert re.search(r"^nutgraf: \d+ pages, nothing is wrong, \d+\.\d seconds$", built.stderr, re.MULTILINE)
    assert re.search(r"^ +\d+\.\d\d +\d+%  writing pages$", built.stderr, re.MULTILINE)
    assert re.search(r"[\r\x1b]", built.stderr) is None


def test_a_quiet_build_says_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=project(tmp_path),
        env={"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("arguments", [["check"], ["export", "../out", "--for", "mkdocs"]])
def test_commands_say_where_the_time_went(run: Run, good: Path, arguments: list[str]) -> None:
    del good
    done = run(*arguments, "--profile")
    assert (done.exit_code, done.stdout) == (0, "")
    assert re.search(r"^ +\d+\.\d\d +\d+%  reading seeds$", done.stderr, re.MULTILINE)
