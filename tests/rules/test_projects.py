"""Faults of a whole project: files that can't be read, files with the wrong name, and what editors let stand."""

from pathlib import Path

import pytest

from nutgraf.diagnostics.text import line
from nutgraf.engines.project import open_project

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
    actors: mira-olsen
    at: 1
"""
PROSE = "# The bridge\n\nBy [[mira-olsen]] and [[vote]].\n\n![[quotes mira-olsen]]\n\n[more](actors/mira-olsen.md#no-such)\n"


def project(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def said(folder: Path, *ignore: str) -> list[str]:
    return [line(each) for each in open_project(folder, ignore=ignore).findings]


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        (SEED.replace("Mira Olsen", '"Mira Olsen'), "seeds/old-bridge.yaml:9:11: error: a quotation mark is opened and never closed"),
        (SEED.replace("source:", "# source:"), "seeds/old-bridge.yaml:7:1: error: the line is not indented"),
        ("", "seeds/old-bridge.yaml:1:1: error: this is no map that begins with `source:`"),
        ("# nothing yet\n", "seeds/old-bridge.yaml:1:1: error: this is no map that begins with `source:`"),
    ],
)  # fmt: skip
def test_links_to_what_a_broken_seed_holds_are_no_faults_of_their_own(seed: str, expected: str, tmp_path: Path) -> None:
    first, *others = said(project(tmp_path, {"seeds/old-bridge.yaml": seed, "content/index.md": PROSE}))
    assert first.startswith(expected)
    assert others == []


def test_a_seed_that_refers_to_a_broken_one_waits_for_it(tmp_path: Path) -> None:
    other = SEED.replace("id: old-bridge", "id: state-news").partition("events:")[0]
    votes = "events:\n  second-vote:\n    title: The second vote\n    status: happened\n    actors: [mira-olsen, ben-shore]\n    at: 1\n"
    files = {"seeds/old-bridge.yaml": SEED + "terms: {", "seeds/state-news.yaml": other + votes}
    assert [each.split(":")[0] for each in said(project(tmp_path, files))] == ["seeds/old-bridge.yaml"]


@pytest.mark.parametrize("name", ["old-bridge.yml", "old-bridge.YAML", "old-bridge.yaml.txt", "2031/old-bridge.yaml"])
def test_a_seed_with_another_name_is_read_and_told_its_name(name: str, tmp_path: Path) -> None:
    (found,) = said(project(tmp_path, {f"seeds/{name}": SEED, "content/index.md": "By [[mira-olsen]].\n"}))
    assert found.startswith(f"seeds/{name}:1:1: error: ")
    assert found.endswith(("seeds/old-bridge.yaml [seed-name]", "name the file old-bridge.yaml [seed-name]"))


def test_the_same_source_in_two_files_is_one_finding_for_each_id_of_its_own(tmp_path: Path) -> None:
    copy = SEED.partition("actors:")[0]
    found = said(project(tmp_path, {"seeds/old-bridge.yaml": SEED, "seeds/old-bridge.yml": copy}))
    assert [each.rpartition("[")[2] for each in found] == ["seed-name]", "doubled-id]"]


def test_a_warning_is_let_stand_for_a_record_or_a_project(tmp_path: Path) -> None:
    idle = "  ben-shore:\n    name: Ben Shore\n    kind: person\n    at: 12\n"
    seed = SEED.replace("events:", idle + "events:")
    folder = project(tmp_path, {"seeds/old-bridge.yaml": seed})
    assert ["idle-actor" in each for each in said(folder)] == [True]
    assert said(folder, "idle-actor") == []
    silenced = idle + "    ignore:\n      - code: idle-actor\n        because: He comes later.\n"
    assert said(project(tmp_path, {"seeds/old-bridge.yaml": seed.replace(idle, silenced)})) == []


def test_what_no_site_could_be_built_with_is_not_let_stand(tmp_path: Path) -> None:
    silenced = "    actors: nobody\n    ignore:\n      - code: unknown-id\n        because: I know.\n"
    folder = project(tmp_path, {"seeds/old-bridge.yaml": SEED.replace("    actors: mira-olsen\n", silenced)})
    (found,) = said(folder, "unknown-id", "idle-actor")
    assert found.endswith("[unknown-id]")


def test_drafts_may_need_drafts(tmp_path: Path) -> None:
    seed = SEED.replace("    at: 2\n", "    at: 2\n    draft: true\n").replace(
        "    at: 1\n", "    at: 1\n    draft: true\n"
    )
    page = "---\ndraft: true\n---\n\nBy [[mira-olsen]].\n"
    assert said(project(tmp_path, {"seeds/old-bridge.yaml": seed, "content/notes.md": page})) == []


def test_a_published_page_may_not_link_to_a_draft_of_the_editors(tmp_path: Path) -> None:
    files = {
        "content/notes.md": "---\ndraft: true\n---\n\n# Notes\n",
        "content/more.md": "# More\n\nSee [notes](notes.md).\n",
    }
    (found,) = said(project(tmp_path, {"seeds/old-bridge.yaml": SEED, **files}))
    assert found.startswith("content/more.md:3:13: error: the page 'notes.md' is a draft, and this is published")


def test_front_matter_that_is_never_closed_is_found(tmp_path: Path) -> None:
    (found,) = said(
        project(tmp_path, {"seeds/old-bridge.yaml": SEED, "content/notes.md": "---\ntitle: Notes\n\n# Notes\n"})
    )
    assert (
        found
        == "content/notes.md:1:1: error: the front matter is never closed; close it with a line `---` [bad-front-matter]"
    )
