"""What builds keep for the next one is found again, or else made again; nobody who holds the cache loses it."""

import sqlite3
from pathlib import Path

import pytest

from nutgraf.engines import cache as module
from nutgraf.engines.cache import Cache
from nutgraf.pages.recall import Made
from nutgraf.publish.packed import Packed
from nutgraf.publish.text import Text


def kept(file: Path, **values: object) -> Cache:
    """A cache with values, written and closed as at the end of a build."""
    cache = Cache(file)
    for key, value in values.items():
        cache.keep(key, Made(value, {"story.things": ["=mira-olsen"]}, "a sum"))
    cache.close()
    return cache


def found(file: Path, key: str) -> object:
    entry = Cache(file).find(key)
    return entry.load() if entry else None


@pytest.mark.parametrize(
    "value",
    [
        "", "x", [1, None, "“said”"], {"page": "p" * 100_000}, "\ud800", 0,
        [Text.of(b""), Text.of("“said” ".encode() * 1000), Packed.of(["a", "b"]), {"texts": [Text.of(b"text")]}, Packed.of(["c"] * 3000)],
    ],
)  # fmt: skip
def test_what_was_kept_is_found(tmp_path: Path, value: object) -> None:
    kept(tmp_path / "cache.sqlite", page=value)
    entry = Cache(tmp_path / "cache.sqlite").find("page")
    assert entry
    assert (entry.load(), entry.facts, entry.sum) == (value, {"story.things": ["=mira-olsen"]}, "a sum")
    assert Cache(tmp_path / "cache.sqlite").find("another") is None


def test_a_long_text_is_read_again_from_what_was_kept(tmp_path: Path) -> None:
    kept(tmp_path / "cache.sqlite", page=[Text.of("“said” ".encode() * 1000), Text.of(b"")])
    texts = found(tmp_path / "cache.sqlite", "page")
    assert isinstance(texts, list)
    assert [each.read() for each in texts] == ["“said” ".encode() * 1000, b""]


def test_what_is_used_stays_and_what_is_not_goes_after_three_builds(tmp_path: Path) -> None:
    file = tmp_path / "cache.sqlite"
    kept(file, used=1, unused=2)
    for _ in range(4):
        build = Cache(file)
        assert build.find("used")
        build.close()
    assert (found(file, "used"), found(file, "unused")) == (1, None)


def test_who_reads_does_not_wait_for_who_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given two builds that have read, when one writes and then the other, then both have written, though neither waits."""
    monkeypatch.setattr(module, "_PATIENCE", 0)
    file = tmp_path / "cache.sqlite"
    kept(file, page=1)
    one, other = Cache(file), Cache(file)
    assert one.find("page")
    assert other.find("page")
    one.keep("by one", Made(2, {}, ""))
    one.flush()
    other.keep("by the other", Made(3, {}, ""))
    other.flush()
    assert (found(file, "by one"), found(file, "by the other")) == (2, 3)


def test_a_cache_that_another_holds_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0)
    file = tmp_path / "cache.sqlite"
    kept(file, page=1)
    holder = sqlite3.connect(file)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("INSERT INTO builds VALUES (7)")
    assert found(file, "page") is None
    kept(file, page=2)
    holder.rollback()
    holder.close()
    assert found(file, "page") == 1


def test_an_entry_is_found_under_its_own_key_alone(tmp_path: Path) -> None:
    """Given a cache in which two entries have changed places, as in one that was cut off, then neither is found."""
    file = tmp_path / "cache.sqlite"
    kept(file, one=1, two=2)
    with sqlite3.connect(file) as connection:
        for key, other in (("one", "three"), ("two", "one"), ("three", "two")):
            connection.execute("UPDATE made SET key = ? WHERE key = ?", (other, key))
    connection.close()
    assert (found(file, "one"), found(file, "two")) == (None, None)


def test_what_is_no_cache_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "cache.sqlite"
    file.write_bytes(b"no such thing" * 1000)
    assert found(file, "page") is None
    kept(file, page=2)
    assert found(file, "page") == 2
