"""A page's frame is taken over from a build before only where nothing that is printed around its content has changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.testing import CONFIG, build, project

Edit = Callable[[Path], None]


def site(folder: Path, cache: Path | str, name: str) -> dict[str, bytes]:
    done = build(folder, site=folder.parent / name, NUTGRAF_CACHE=str(cache))
    assert done.returncode == 0, done.stderr
    return {
        file.relative_to(done.site).as_posix(): file.read_bytes() for file in done.site.rglob("*") if file.is_file()
    }


def said(text: str) -> Edit:
    """One more setting."""

    def edit(folder: Path) -> None:
        with (folder / "mkdocs.yml").open("a") as settings:
            settings.write(text)

    return edit


def written(path: str, text: str) -> Edit:
    """A file with a text."""

    def edit(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)

    return edit


EDITS: tuple[tuple[Edit, bytes], ...] = (
    (written("content/timeline.md", "# Hour by hour\n"), b"Hour by hour</a>"),
    (written("content/reading.md", "# Further reading\n"), b"Further reading</a>"),
    (said("copyright: The Riverton Desk\n"), b"The Riverton Desk"),
    (said("extra_javascript: [extra.js]\n"), b"extra.js"),
    (said("repo_url: https://code.example/bridge\n"), b"code.example"),
    (written("content/actors/mira-olsen.md", "---\ntitle: Mira O.\n---\nAn engineer.\n"), b"Mira O. - "),
)


@pytest.mark.long
def test_whatever_a_frame_shows_is_printed_anew_when_it_changes(tmp_path: Path) -> None:
    folder, cache = project(tmp_path / "bridge", {"content/extra.js": "// nothing"}), tmp_path / "cache"
    site(folder, cache, "warm")
    for edit, shown in EDITS:
        edit(folder)
        warm = site(folder, cache, "warm")
        assert shown in warm["actors/mira-olsen/index.html"]
        assert warm == site(folder, "off", "cold"), shown


def test_with_a_template_of_the_projects_own_every_page_is_printed_anew(tmp_path: Path) -> None:
    folder, cache = project(tmp_path / "bridge"), tmp_path / "cache"
    site(folder, cache, "site")
    written("mkdocs.yml", CONFIG.replace("font: false}", "font: false, custom_dir: own}"))(folder)
    for told in ("Read this.", "Read that."):
        written("own/main.html", f'{{% extends "base.html" %}}{{% block announce %}}{told}{{% endblock %}}')(folder)
        assert told.encode() in site(folder, cache, "site")["actors/mira-olsen/index.html"]
