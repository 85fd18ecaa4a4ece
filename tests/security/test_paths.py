"""No id, file name, address or link leads out of the project or the site."""

from pathlib import Path

import pytest

from nutgraf.engines.examination import examine
from nutgraf.testing import SEED, build, project

HIDDEN = "the editor's own notes"


def codes(folder: Path) -> set[str]:
    return {each.code for each in examine(folder, folder / "content").findings}


@pytest.mark.parametrize(
    "place",
    ["content/notes.md", "content/notes.txt", "content/folder", "seeds/notes.yaml", "theme/fragments/card.html"],
)
@pytest.mark.parametrize("target", ["secret.txt", "folder", "nothing", "."])
def test_a_link_out_of_its_folder_is_refused_and_nothing_of_it_published(
    tmp_path: Path, place: str, target: str
) -> None:
    outside = tmp_path / "outside"
    (outside / "folder").mkdir(parents=True)
    for file in ("secret.txt", "folder/secret.md"):
        (outside / file).write_text(HIDDEN, encoding="utf-8")
    folder = project(tmp_path / "bridge")
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).symlink_to(outside / target)
    built = build(folder)
    assert built.returncode == 1
    assert f"{place}:1:1: error: this is a link that leads " in built.stderr
    assert HIDDEN not in built.stderr
    assert "Traceback" not in built.stderr
    assert not built.site.exists()


def test_a_link_within_its_folder_is_a_file_like_another(tmp_path: Path) -> None:
    folder = project(tmp_path, {"content/bridge.txt": "1931"})
    (folder / "content" / "river.txt").symlink_to("bridge.txt")
    built = build(folder)
    assert built.returncode == 0, built.stderr
    assert built.page("river.txt") == "1931"


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content" / "round.md").symlink_to("round.md")
    assert "outside-file" in codes(folder)


@pytest.mark.parametrize(
    "bad",
    [
        "../../etc",
        "..",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "%2e%2e",
        "mira.olsen",
        "__config",
        "MIRA",
        "mirа-olsen",
        "mira\u200b-olsen",
        "CON:",
        "a" * 65,
    ],
)
def test_an_id_that_is_more_than_letters_digits_and_hyphens_is_refused(tmp_path: Path, bad: str) -> None:
    folder = project(
        tmp_path, {"seeds/old-bridge.yaml": SEED.replace("  mira-olsen:\n    name", f"  {bad!r}:\n    name")}
    )
    assert "bad-id" in codes(folder)


@pytest.mark.parametrize("bad", ["../../../../outside", "/outside", "a/../../b"])
def test_a_former_id_is_one_like_any_other(tmp_path: Path, bad: str) -> None:
    folder = project(
        tmp_path, {"seeds/old-bridge.yaml": SEED.replace("    kind: person\n", f"    kind: person\n    was: {bad!r}\n")}
    )
    assert "bad-id" in codes(folder)
    assert build(folder).returncode == 1
    assert sorted(each.name for each in tmp_path.iterdir()) == ["content", "mkdocs.yml", "seeds"]


@pytest.mark.parametrize("bad", ["../outside", "/outside", "o" * 300])
def test_a_source_may_not_be_named_out_of_its_folder(tmp_path: Path, bad: str) -> None:
    folder = project(tmp_path, {"seeds/old-bridge.yaml": SEED.replace("id: old-bridge", f"id: {bad!r}")})
    assert codes(folder) & {"bad-id", "seed-name"}
    assert build(folder).returncode == 1


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "java\tscript:x",
        " javascript:x",
        "https://x/ onclick=x",
        "\u0001javascript:x",
    ],
)
def test_a_source_links_to_the_web_or_not_at_all(tmp_path: Path, link: str) -> None:
    text = SEED.replace("  language: en\n", f"  language: en\n  link: {link!r}\n".replace("\\x01", "\\1"))
    folder = project(tmp_path, {"seeds/old-bridge.yaml": text})
    assert codes(folder) != set()


def test_the_site_holds_no_link_to_a_file(tmp_path: Path) -> None:
    built = build(project(tmp_path))
    assert [each for each in built.site.rglob("*") if each.is_symlink()] == []
