"""Characters that nobody sees: those that are lost, and those that would turn around what stands after a text, are told with their place."""

import pytest

from nutgraf.engines.prose import prose
from nutgraf.read import read_yaml
from nutgraf.read.characters import invisible

CLOSED = (
    "plain",
    "tab\tand\nline",
    "الجسر القديم",
    "\u202aOlsen\u202c",
    "\u2067a\u202eb\u202cc\u2069",
    "a\u200bb",
    "x\u200f",
    "\ufeffx",
    "",
)
OPEN = (
    "Olsen\u202e",
    "\u202e",
    "\u2067said",
    "\u202c",
    "x\u2069",
    "\u2067a\u202eb\u2069",
    "\u202a\u2067\u202c\u2069",
    "\u202e\u202ex\u202c",
)
CONTROLS = ("\0", "a\x07", "\x1b[31m", "\x9f", "\x7f", "\ufffe")


@pytest.mark.parametrize("text", CLOSED)
def test_what_stays_within_its_text_is_right(text: str) -> None:
    assert invisible(text) is None


@pytest.mark.parametrize("text", [*OPEN, *CONTROLS], ids=ascii)
def test_what_is_lost_or_reaches_beyond_its_text_is_found(text: str) -> None:
    message, advice = invisible(text) or ("", "")
    assert message.startswith("the invisible character U+")
    assert advice.startswith("take it out")


def test_an_escape_in_a_seed_is_found_where_the_text_stands() -> None:
    (found,) = read_yaml('who:\n  name: "Mira\\u202E"\n', "seeds/old-bridge.yaml")[1]
    assert (found.code, found.span.line, found.span.column) == ("invisible-character", 2, 9)
    assert (
        found.message
        == "the invisible character U+202E turns the direction of writing, also of what stands after this text"
    )


def test_in_prose_it_is_found_in_its_paragraph() -> None:
    text = "---\ntitle: Notes\n---\n\u2067One\u2069.\n\nTwo \u202eand\nthree.\n\nFour\u202c.\n"
    _, (found,) = prose(text, "notes.md", "content/notes.md")
    assert (found.code, found.span.line, found.span.column) == ("invisible-character", 6, 5)


def test_front_matter_has_none_either() -> None:
    _, (found,) = prose('---\ntitle: "Notes\\u202E"\n---\n', "notes.md", "content/notes.md")
    assert found.code == "bad-front-matter"
