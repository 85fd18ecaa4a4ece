"""What was read of prose in a build before is taken over as long as its file is the same."""

from pathlib import Path

import pytest

from nutgraf.engines import prose
from nutgraf.engines.cache import Cache
from nutgraf.engines.prose import read_prose

PAGE = """\
---
tags: [bridge]
---
# The old bridge

What [[mira-olsen]] said of it. ![[quotes mira-olsen]]

## More { #more }
"""


def story(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def read(folder: Path, cache: Path) -> tuple[object, ...]:
    """What a new process reads, which has nothing but the cache."""
    prose._latest._known.clear()
    memory = Cache(cache)
    found = read_prose(folder, folder, memory)
    memory.close()
    return found


def test_a_page_is_the_same_whether_it_is_read_or_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    folder = story(tmp_path / "content", bridge=PAGE, ferry="# The ferry\n")
    first = read(folder, tmp_path / "cache")
    monkeypatch.setattr(prose._latest, "_read", lambda *_args: pytest.fail("it is read again"))
    assert read(folder, tmp_path / "cache") == first


def test_a_page_that_has_changed_or_has_moved_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    folder = story(tmp_path / "content", bridge=PAGE, ferry="# The ferry\n")
    read(folder, tmp_path / "cache")
    (folder / "ferry.md").rename(folder / "boat.md")
    pages, _ = read(story(folder, bridge=PAGE.replace("old", "new")), tmp_path / "cache")
    assert [(each.path, each.title) for each in pages] == [("boat.md", "The ferry"), ("bridge.md", "The new bridge")]


def test_what_is_wrong_with_a_page_is_said_each_time(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    folder = story(tmp_path / "content", bridge="---\ntags: [\n---\n# The bridge\n")
    for _ in range(2):
        _, findings = read(folder, tmp_path / "cache")
        assert [each.code for each in findings] == ["bad-front-matter"]
