"""The stories that the benchmarks build: whole, without a finding, and the same from the same seed."""

import sys
from pathlib import Path

from nutgraf.engines.examination import examine
from nutgraf.model import Actor, Question
from nutgraf.testing import build

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from stories import write


def texts(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*") if file.is_file()}


def test_a_story_builds_without_a_finding(tmp_path: Path) -> None:
    built = build(write(tmp_path / "story", 20))
    assert built.returncode == 0, built.stderr
    assert "error" not in built.stderr
    assert "warning" not in built.stderr


def test_a_story_has_as_many_entities_as_were_asked_for(tmp_path: Path) -> None:
    story = examine(write(tmp_path / "story", 100)).project.story
    assert len([*story.of(Actor), *story.of(Question), *story.sources]) == 100


def test_the_same_seed_gives_the_same_story(tmp_path: Path) -> None:
    one = texts(write(tmp_path / "one", 40, seed=7))
    assert texts(write(tmp_path / "again", 40, seed=7)) == one
    assert texts(write(tmp_path / "other", 40, seed=8)) != one
