"""Generated pages are made apart from MkDocs' own, on all cores: what it would have said of them is said, and what fails stops the build."""

from pathlib import Path

import pytest

from nutgraf.testing import CONFIG, SEED, build, project

LOUD = """\
import logging

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor


class Loud(Preprocessor):
    def run(self, lines):
        if any("She leads" in each for each in lines):
            SAY
        return lines


def makeExtension():
    extension = Extension()
    extension.extendMarkdown = lambda md: md.preprocessors.register(Loud(md), "loud", 200)
    return extension
"""
WARNING = 'logging.getLogger("mkdocs.loud").warning("She leads, it says")'
CROWD = SEED.replace(
    "\nactors:\n",
    "\nactors:\n"
    + "".join(
        f"  voter-{each}: {{name: Voter {each}, kind: person, standing: passing, at: 2}}\n" for each in range(80)
    ),
)
"""The story with so many actors that their pages are divided among the cores."""


def loud(folder: Path, say: str) -> Path:
    """A project with an extension that says something, or fails, on one generated page."""
    files = {
        "seeds/old-bridge.yaml": CROWD,
        "mkdocs.yml": CONFIG + "markdown_extensions: [loud]\n",
        "loud.py": LOUD.replace("SAY", say),
        "content/actors/mira-olsen.md": "She leads the city.\n",
    }
    return project(folder / "bridge", files)


def test_what_is_said_of_a_page_is_said_once_and_at_each_build(tmp_path: Path) -> None:
    folder = loud(tmp_path, WARNING)
    for _ in range(2):
        built = build(folder, strict=False, PYTHONPATH=str(folder), NUTGRAF_CACHE=str(tmp_path / "cache"))
        assert built.returncode == 0, built.stderr
        assert built.stderr.count("She leads, it says") == 1
        assert "She leads the city." in built.page("actors/mira-olsen/")
        assert "Voter 79" in built.page("actors/voter-79/")


def test_a_strict_build_counts_it_and_publishes_nothing(tmp_path: Path) -> None:
    folder = loud(tmp_path, WARNING)
    built = build(folder, PYTHONPATH=str(folder))
    assert built.returncode == 1
    assert built.stderr.count("She leads, it says") == 1
    assert not (folder / "site").exists()


@pytest.mark.parametrize("whose", ["the project's", "a package's"])
def test_what_fails_on_a_page_is_said_once_and_nothing_is_published(tmp_path: Path, whose: str) -> None:
    folder = loud(tmp_path, 'raise ValueError("no such leader")')
    lies = folder if whose == "the project's" else tmp_path / "lib"
    lies.mkdir(exist_ok=True)
    (folder / "loud.py").rename(lies / "loud.py")
    built = build(folder, PYTHONPATH=str(lies))
    assert built.returncode == 1
    assert "Traceback" not in built.stderr
    assert built.stderr.count("Error reading page 'actors/mira-olsen.md': no such leader") == 1
    assert "loud.py:10: ValueError: no such leader; this is no part of nutgraf" in built.stderr
    assert not (folder / "site").exists()


@pytest.mark.parametrize("edit", ["Voter 7", "Voter 79"])
def test_after_an_edit_the_pages_are_those_of_a_build_without_a_cache(tmp_path: Path, edit: str) -> None:
    folder = project(tmp_path / "bridge", {"seeds/old-bridge.yaml": CROWD})
    first = build(folder, NUTGRAF_CACHE=str(tmp_path / "cache"))
    assert first.returncode == 0, first.stderr
    (folder / "seeds/old-bridge.yaml").write_text(CROWD.replace(f"name: {edit},", "name: Ada Lind,"))
    warm = build(folder, NUTGRAF_CACHE=str(tmp_path / "cache"))
    cold = build(folder, site=tmp_path / "cold", NUTGRAF_CACHE="off")
    files = [each.relative_to(cold.site) for each in cold.site.rglob("*.html")]
    assert len(files) > 80
    assert [each for each in files if (warm.site / each).read_bytes() != (cold.site / each).read_bytes()] == []
    assert "Ada Lind" in warm.page(f"actors/voter-{edit.split()[1]}/")


@pytest.mark.parametrize("extension", ["pymdownx.snippets", "included"])
def test_what_an_extension_takes_from_elsewhere_is_there_as_it_is_now(tmp_path: Path, extension: str) -> None:
    files = {
        "mkdocs.yml": CONFIG + f"markdown_extensions: [{extension}]\n",
        "included.py": LOUD.replace("SAY", "return [*lines, open('piece.md').read()]"),
        "piece.md": "Elected in spring.\n",
        "content/actors/mira-olsen.md": "She leads the city.\n\n"
        + ('--8<-- "piece.md"\n' if "snippets" in extension else ""),
    }
    folder = project(tmp_path / "bridge", files)
    for text in ("Elected in spring.", "Elected in autumn."):
        (folder / "piece.md").write_text(f"{text}\n")
        built = build(folder, PYTHONPATH=str(folder), NUTGRAF_CACHE=str(tmp_path / "cache"))
        assert built.returncode == 0, built.stderr
        assert text in built.page("actors/mira-olsen/")


def test_a_template_of_the_projects_own_sees_all_pages_as_they_are(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": CONFIG + "extra_templates: [list.txt]\n",
        "content/list.txt": "{% for each in pages %}{{ each.page.title }}: {{ each.page.toc.items | length }}\n{% endfor %}",
    }
    built = build(project(tmp_path / "bridge", files))
    assert built.returncode == 0, built.stderr
    listed = built.page("list.txt").splitlines()
    assert "Mira Olsen: 1" in listed
    assert not [each for each in listed if each.startswith("None")]
