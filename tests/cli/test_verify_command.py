"""`nutgraf verify` and `nutgraf coverage` on a small story and its article."""

from pathlib import Path

import pytest
from command_line import Run

from nutgraf.testing import CONFIG, project

ARTICLE = """\
The council voted on Friday night.

“We cannot ask anyone to drive across a guess,” said Mayor Mira Olsen.

The river was high.
"""
SEED = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  published: 2031-05-02
  paragraphs: 3
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    at: 2
statements:
  olsen-safety:
    by: mira-olsen
    quote: We cannot ask anyone to drive across a guess
    at: 2
events:
  vote:
    title: The vote on the bridge
    status: happened
    at: 1
skipped:
  - because: The weather.
    at: 3
"""
WHOLE = CONFIG.partition("  - nutgraf:")[0] + "  - nutgraf:\n      coverage: whole\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return project(tmp_path, {"mkdocs.yml": WHOLE, "seeds/old-bridge.yaml": SEED})


def test_what_is_compared_is_kept_and_then_holds_without_the_article(run: Run, story: Path) -> None:
    done = run("verify", "article.txt")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "1 quotation and 0 figures compared; seeds/old-bridge.lock is written\n"
    assert "up to date" in run("verify", "article.txt").stdout
    (story / "article.txt").unlink()
    assert run("check", "--strict").exit_code == 0


def test_a_changed_letter_is_an_error_that_names_the_way_out(run: Run, story: Path) -> None:
    run("verify", "article.txt")
    seed = story / "seeds" / "old-bridge.yaml"
    seed.write_text(SEED.replace("a guess", "a guest"), encoding="utf-8")
    found = run("check")
    assert found.exit_code == 1
    assert "seeds/old-bridge.yaml:15:12: error:" in found.stderr
    assert "nutgraf verify" in found.stderr


def test_what_the_article_does_not_say_leaves_the_lock_as_it_was(run: Run, story: Path) -> None:
    run("verify", "article.txt")
    before = (story / "seeds" / "old-bridge.lock").read_bytes()
    (story / "seeds" / "old-bridge.yaml").write_text(SEED.replace("a guess", "a hunch"), encoding="utf-8")
    done = run("verify", "article.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "guess" in done.stderr
    assert "the lock is as it was" in done.stderr
    assert (story / "seeds" / "old-bridge.lock").read_bytes() == before


@pytest.mark.usefixtures("story")
def test_another_article_says_what_it_changed_for_us(run: Run, tmp_path: Path) -> None:
    run("verify", "article.txt")
    (tmp_path / "article.txt").write_text(ARTICLE.replace("The river was high", "The river fell"), encoding="utf-8")
    done = run("verify", "article.txt")
    assert done.exit_code == 0
    assert "another than the one compared before" in done.stdout
    assert "nothing that is quoted" in done.stdout


@pytest.mark.usefixtures("story")
def test_an_unknown_source_is_wrong_use(run: Run) -> None:
    done = run("verify", "article.txt", "--source", "new-bridge")
    assert done.exit_code == 2
    assert "there are old-bridge" in done.stderr


def test_of_several_sources_one_has_to_be_named(run: Run, story: Path) -> None:
    other = SEED.replace("id: old-bridge", "id: other-paper")
    (story / "seeds" / "other-paper.yaml").write_text(other, encoding="utf-8")
    done = run("verify", "article.txt")
    assert done.exit_code == 2
    assert "--source old-bridge or --source other-paper" in done.stderr


@pytest.mark.usefixtures("story")
def test_coverage_lists_every_paragraph_with_what_it_carries(run: Run) -> None:
    run("verify", "article.txt")
    done = run("coverage")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "old-bridge: 3 paragraphs",
        "     1  vote",
        "     2  mira-olsen, olsen-safety",
        "     3  left out: The weather.",
    ]


def test_a_paragraph_passed_over_is_an_error_where_the_whole_is_asked_for(run: Run, story: Path) -> None:
    (story / "seeds" / "old-bridge.yaml").write_text(SEED.partition("skipped:")[0], encoding="utf-8")
    done = run("coverage")
    assert done.exit_code == 1
    assert "[uncovered-paragraph]" in done.stderr
