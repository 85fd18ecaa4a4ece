"""A project's own template of the handout."""

from pathlib import Path

from nutgraf.testing import build, project


def test_it_takes_the_place_of_the_themes(tmp_path: Path) -> None:
    own = '<!doctype html>\n<html lang="en"><head><title>Ours</title></head><body>{% for part in parts %}{{ part.html }}{% for page in part.below %}{{ page.html }}{% endfor %}{% endfor %}</body></html>\n'
    built = build(project(tmp_path, {"theme/fragments/handout.html": own}))
    assert built.returncode == 0, built.stderr
    assert "<title>Ours</title>" in built.page("print/")
    assert 'id="closure-vote"' in built.page("data/story.html")


def test_what_cannot_be_rendered_is_told_with_its_place(tmp_path: Path) -> None:
    built = build(project(tmp_path, {"theme/fragments/handout.html": "<p>\n{{ heading }}</p>\n"}))
    assert built.returncode == 1
    assert (
        "theme/fragments/handout.html:2:1: error: this can't be rendered: 'heading' is undefined [broken-fragment]"
        in built.stderr
    )


def test_a_word_that_is_not_there_is_told_with_its_place(tmp_path: Path) -> None:
    built = build(project(tmp_path, {"theme/fragments/handout.html": '<p>{{ words("handout.farewell") }}</p>\n'}))
    assert built.returncode == 1
    assert "theme/fragments/handout.html:1:1: error:" in built.stderr
    assert "[missing-word]" in built.stderr
