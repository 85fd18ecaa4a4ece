"""What would be built can be read as text."""

import json
from pathlib import Path

from exporting import Export

from nutgraf.testing import project


def test_the_outline_the_pages_and_what_their_views_show(tmp_path: Path, export: Export) -> None:
    folder = tmp_path / "out"
    done = export(
        project(tmp_path / "story", {"content/actors/mira-olsen.md": "She *leads* the city.\n"}), folder, "debug"
    )
    assert done.exit_code == 0, done.stderr
    outline = (folder / "outline.txt").read_text(encoding="utf-8")
    assert outline.startswith("source old-bridge: ")
    assert "event closure-vote: The council votes to close the bridge\n  at old-bridge 1\n" in outline
    assert outline.endswith("timeline\n  1 closure-vote\n  2 repair-start\n")
    page = (folder / "pages" / "actors" / "mira-olsen.md").read_text(encoding="utf-8")
    assert "She *leads* the city.\n" in page
    assert "![[quotes mira-olsen]]" in page
    views = json.loads((folder / "views" / "timeline.json").read_text(encoding="utf-8"))
    entries = [each["entry"] for each in views["timeline"] if "entry" in each]
    assert entries == ["closure-vote", "repair-start"]


def test_it_says_the_same_twice(tmp_path: Path, export: Export) -> None:
    story = project(tmp_path / "story")
    texts = []
    for name in ("one", "two"):
        export(story, tmp_path / name, "debug")
        files = sorted(each for each in (tmp_path / name).rglob("*") if each.is_file())
        texts.append([(each.name, each.read_text(encoding="utf-8")) for each in files])
    assert texts[0] == texts[1]
    assert " object at 0x" not in str(texts)
