"""An exported folder is written by comparing, and nothing of others' in it is touched."""

import os
import shutil
from pathlib import Path

import pytest
from exporting import Export

from nutgraf.engines.export.folder import MANIFEST, ExportError, engine_of, write
from nutgraf.testing import SEED, project

LONG_AGO = 1_000_000_000


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return project(tmp_path / "story", {"content/reading.md": "# Reading\n"})


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of a folder with its time and content."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): (file.stat().st_mtime_ns, file.read_bytes()) for file in files}


def age(folder: Path) -> None:
    """Make every file old."""
    for file in folder.rglob("*"):
        os.utime(file, (LONG_AGO, LONG_AGO))


def test_a_second_export_of_the_same_touches_nothing(story: Path, tmp_path: Path, export: Export) -> None:
    folder = tmp_path / "out"
    export(story, folder, "mkdocs")
    age(folder)
    before = state(folder)
    done = export(story, folder, "mkdocs")
    assert (done.exit_code, state(folder)) == (0, before)


def test_an_edit_touches_what_it_changes_and_no_more(story: Path, tmp_path: Path, export: Export) -> None:
    folder = tmp_path / "out"
    export(story, folder, "mkdocs")
    age(folder)
    (story / "content" / "reading.md").write_text("# Further reading\n", encoding="utf-8")
    export(story, folder, "mkdocs")
    touched = {path for path, (time, _) in state(folder).items() if time > LONG_AGO * 1_000_000_000}
    whole = {"pages/print/index.html", "pages/data/story.html"}
    assert touched == {"pages/reading.md", "story/content/reading.md", MANIFEST, *whole}


def test_what_is_wanted_no_more_goes_with_its_folder(story: Path, tmp_path: Path, export: Export) -> None:
    folder = tmp_path / "out"
    (story / "content" / "guide").mkdir()
    (story / "content" / "guide" / "plan.txt").write_text("a plan", encoding="utf-8")
    export(story, folder, "mkdocs")
    assert (folder / "pages" / "guide" / "plan.txt").is_file()
    shutil.rmtree(story / "content" / "guide")
    done = export(story, folder, "mkdocs")
    assert not (folder / "pages" / "guide").exists()
    assert "1 removed" in done.stderr


def test_what_others_put_there_stays(story: Path, tmp_path: Path, export: Export) -> None:
    folder = tmp_path / "out"
    (folder / "pages").mkdir(parents=True)
    (folder / "pages" / "notes.md").write_text("mine", encoding="utf-8")
    (folder / ".git").mkdir()
    for _ in range(2):
        assert export(story, folder, "mkdocs").exit_code == 0
    assert (folder / "pages" / "notes.md").read_text(encoding="utf-8") == "mine"
    assert (folder / ".git").is_dir()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda folder: (folder / "mkdocs.yml").write_text("site_name: mine\n"), id="a-file-of-theirs"),
        pytest.param(lambda folder: (folder / "mkdocs.yml").symlink_to("elsewhere"), id="a-link-for-a-file"),
        pytest.param(lambda folder: (folder / "mkdocs.yml").mkdir(), id="a-folder-for-a-file"),
        pytest.param(lambda folder: (folder / "story").symlink_to(folder.parent), id="a-link-for-a-folder"),
        pytest.param(lambda folder: (folder / "pages").write_text("mine"), id="a-file-for-a-folder"),
    ],
)
def test_where_something_is_in_the_way_nothing_is_written(
    story: Path, tmp_path: Path, export: Export, spoil: object
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    spoil(folder)  # type: ignore[operator]
    before, outside = sorted(folder.iterdir()), state(tmp_path)
    done = export(story, folder, "mkdocs")
    assert done.exit_code == 1
    assert "move them away" in done.stderr
    assert (sorted(folder.iterdir()), state(tmp_path)) == (before, outside)


def test_what_was_changed_by_hand_is_not_overwritten(story: Path, tmp_path: Path, export: Export) -> None:
    folder = tmp_path / "out"
    export(story, folder, "mkdocs")
    page = folder / "pages" / "reading.md"
    page.write_text("# Mine\n", encoding="utf-8")
    (story / "content" / "reading.md").write_text("# Theirs\n", encoding="utf-8")
    done = export(story, folder, "mkdocs")
    assert (done.exit_code, page.read_text(encoding="utf-8")) == (1, "# Mine\n")
    (story / "content" / "reading.md").unlink()
    done = export(story, folder, "mkdocs")
    assert (done.exit_code, page.read_text(encoding="utf-8")) == (0, "# Mine\n")
    assert "pages/reading.md" in done.stderr


def test_an_error_in_the_story_leaves_the_folder_as_it_was(story: Path, tmp_path: Path, export: Export) -> None:
    folder = tmp_path / "out"
    export(story, folder, "mkdocs")
    before = state(folder)
    (story / "seeds" / "old-bridge.yaml").write_text(SEED.replace("- city-council", "- city-cuoncil"), encoding="utf-8")
    done = export(story, folder, "mkdocs")
    assert (done.exit_code, state(folder)) == (1, before)
    assert "[unknown-id]" in done.stderr


@pytest.mark.parametrize("name", [".", "content", "content/deeper", "seeds", "theme", ".."])
def test_the_projects_own_folders_are_wrong_use(story: Path, export: Export, name: str) -> None:
    before = state(story)
    assert export(story, story / name, "mkdocs").exit_code == 2
    assert state(story) == before


def test_a_killed_export_is_taken_up_again(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write(folder, {"a": b"1", "b": b"1"}, "mkdocs")

    class Killed(BaseException):
        pass

    class Content(dict[str, bytes]):
        def __getitem__(self, path: str) -> bytes:
            if path == "b":
                raise Killed
            return super().__getitem__(path)

    with pytest.raises(Killed):
        write(folder, Content({"a": b"2", "b": b"2"}), "mkdocs")
    assert (folder / "a").read_bytes() == b"2"
    assert write(folder, {"a": b"3", "b": b"3"}, "mkdocs").changed == ("a", "b")


def test_a_manifest_that_names_what_lies_outside_reaches_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    (tmp_path / "mine").write_bytes(b"1")
    write(folder, {"a": b"1"}, "mkdocs")
    manifest = folder / MANIFEST
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"a"', '"../mine"'), encoding="utf-8")
    (folder / "a").unlink()
    write(folder, {"b": b"1"}, "mkdocs")
    assert (tmp_path / "mine").read_bytes() == b"1"


def test_a_folder_tells_for_which_engine_it_is(tmp_path: Path) -> None:
    assert engine_of(tmp_path) is None
    write(tmp_path, {"a": b"1"}, "zensical")
    assert engine_of(tmp_path) == "zensical"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(ExportError, match="is a file"):
        write(tmp_path / "out", {"a": b"1"}, "mkdocs")
