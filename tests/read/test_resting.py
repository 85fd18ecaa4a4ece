"""A seed's tree holds nothing once its records are read, and tells again where something stands when that is asked."""

from pathlib import Path

import pytest

from nutgraf.engines import project
from nutgraf.engines.project import open_project, read_seed_text
from nutgraf.read import read_yaml
from nutgraf.read.tree import Parts

SEED = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  published: 2031-05-02
  paragraphs: 21
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    at: 2
events:
  vote:
    title: The council votes
    status: happened
    actors: %s
    at: 1
"""


def story(folder: Path, actor: str) -> Path:
    """A project with one seed, whose event names an actor."""
    (folder / "seeds").mkdir()
    (folder / "content").mkdir()
    (folder / "seeds/old-bridge.yaml").write_text(SEED % actor, encoding="utf-8")
    return folder


def test_where_things_stand_is_told_as_before() -> None:
    text = SEED % "mira-olsen"
    tree, _ = read_yaml(text, "seeds/old-bridge.yaml")
    seed, findings = read_seed_text(text.encode(), "seeds/old-bridge.yaml")
    assert seed
    assert tree
    assert not findings
    assert seed.tree.data == tree.data
    assert {path: seed.tree.span(path) for path in tree.values} == dict(tree.values)
    assert {path: seed.tree.key_span(path) for path in tree.keys} == dict(tree.keys)


def test_it_is_read_once_more_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    seed, _ = read_seed_text((SEED % "mira-olsen").encode(), "seeds/old-bridge.yaml")
    assert seed
    assert seed.tree.span(("source", "id")).line == 2
    monkeypatch.setattr(seed.tree, "_again", None)
    assert seed.tree.span(("events", "vote", "at")).line == 17


def test_a_project_that_is_right_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given seeds with nothing to find, when they are checked, then nobody asks where anything stands."""

    def again(_content: bytes, path: str) -> Parts:
        pytest.fail(f"{path} is read again")

    monkeypatch.setattr(project, "_parts", again)
    assert not open_project(story(tmp_path, "mira-olsen")).findings


def test_a_finding_has_its_place(tmp_path: Path) -> None:
    found = open_project(story(tmp_path, "mira-olson")).findings
    assert ("unknown-id", 16) in [(each.code, each.span.line) for each in found]
