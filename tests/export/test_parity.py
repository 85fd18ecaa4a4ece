"""The same story comes out of every engine: addresses, titles, headings, anchors, links and texts."""

from pathlib import Path

import pytest
from exporting import ARGUMENTS, Build, Export
from pages import Shown, pages

from nutgraf.testing import CONFIG, build, project

ROOT = Path(__file__).parents[2]
AWKWARD = {
    "content/index.md": "The vote, [[closure-vote|in short]].\n\n![[timeline latest]]\n",
    "content/actors/mira-olsen/index.md": "She *leads* the city; see [the list](../index.md) and ![[olsen-safety]].\n",
    "content/guide/how & why.md": '---\ntitle: How & why <it> "works"\ntags: [a]\n---\n\n[[who-pays]], [[olsen-safety]]\n\n'
    "| who | what |\n|---|---|\n| [[mira-olsen|the mayor]] | ![[closure-vote]] |\n\n!!! note\n    ![[questions open]]\n\nA note.[^1]\n\n[^1]: [[city-council]]\n",
    "content/guide/plan.txt": "a plan\n",
    "content/drafted.md": "---\ndraft: true\n---\n# Drafted\n",
}
"""A page in a folder of its own, one with a title that is no HTML, embeds in tables, notes and footnotes, a file, a draft."""


def parity(story: Path, folder: Path, engine: str, export: Export, built_by: Build) -> tuple[dict[str, Shown], ...]:
    """What the plugin makes of a story, and what an engine makes of it exported."""
    ours = build(story, site=folder / "ours", strict=False)
    assert ours.returncode == 0, ours.stderr
    done = export(story, folder / "exported", engine)
    assert done.exit_code == 0, done.stderr
    return pages(ours.site), pages(built_by(folder / "exported", engine))


@pytest.mark.long
@pytest.mark.parametrize("engine", ARGUMENTS)
def test_the_real_story(engine: str, tmp_path: Path, export: Export, built_by: Build) -> None:
    ours, theirs = parity(ROOT, tmp_path, engine, export, built_by)
    assert len(ours) > 60
    assert list(theirs) == list(ours)
    assert theirs == ours


@pytest.mark.long
@pytest.mark.parametrize("engine", ARGUMENTS)
def test_an_invented_story_with_all_that_is_awkward(
    engine: str, tmp_path: Path, export: Export, built_by: Build
) -> None:
    config = CONFIG.replace("footnotes, tables", "footnotes, tables, md_in_html")
    config = config.replace("The Old Bridge", "'The \"Old\" <Bridge> & all'")
    story = project(tmp_path / "story", {"mkdocs.yml": config, **AWKWARD})
    ours, theirs = parity(story, tmp_path, engine, export, built_by)
    assert "drafted/" not in ours
    assert list(theirs) == list(ours)
    assert theirs == ours
