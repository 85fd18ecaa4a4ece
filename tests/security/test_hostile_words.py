"""Words of a project's own theme are texts: they are shown as they were typed, and reach no further than what they name."""

from pathlib import Path

import pytest
from payloads import payloads

from nutgraf.testing import build, project
from nutgraf.words import read_words

TEXTS = tuple(text for text in payloads() if "{" not in text and "}" not in text and text.isprintable())


@pytest.mark.parametrize(
    "text",
    [
        "{day.__class__}", "{day[0]}", "{day!r}", "{day:>999999999}", "{0}", "{0.x}", "{day.__init__.__globals__}", "on {day}, {day:%Y}",
    ],
)  # fmt: skip
def test_braces_that_ask_for_more_than_a_value_are_refused(text: str) -> None:
    (found,) = read_words(f"time:\n  inferred_day: '{text}'\n", "theme/words/en.yaml")[1]
    assert (found.code, found.span.line, found.span.column) == ("bad-value", 2, 17)


def test_a_name_in_braces_is_right() -> None:
    words, found = read_words("time:\n  inferred_day: '{day}, {{so}} we think'\n", "theme/words/en.yaml")
    assert (words("time.inferred_day", day="Friday"), found) == ("Friday, {so} we think", ())


@pytest.mark.parametrize("key", ["timeline", "actors", "front"])
def test_hostile_words_are_shown_as_they_were_typed(tmp_path: Path, key: str) -> None:
    word = "</title><script>alert(1)</script><img src=x onerror=alert(2)>"
    built = build(project(tmp_path, {"theme/words/en.yaml": f"title:\n  {key}: '{word}'\n"}))
    assert built.returncode == 0, built.stderr
    pages = [page.read_text(encoding="utf-8") for page in built.site.rglob("*.html")]
    assert not any("<script>alert(1)" in page or "<img src=x" in page for page in pages)
    assert any("&lt;script&gt;alert(1)" in page for page in pages) or key == "front"
