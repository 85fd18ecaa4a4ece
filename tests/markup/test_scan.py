"""What is read from an editor's Markdown, whatever stands in it."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from nutgraf.engines.project import open_project
from nutgraf.markup.marks import CLOSE, OPEN, marked, unmarked
from nutgraf.markup.scan import scan
from nutgraf.testing import project

PIECES = (
    "[[mira-olsen]]", "[[mira-olsen|the mayor]]", "![[timeline]]", "![[", "[[", "]]", "|", "\\", "`", "```", "~~~", "\n", "\n\n",
    "    ", "- ", "1. ", "> ", "# ", "!!! note", "??? x", '=== "tab"', "[^1]", "[^1]: ", ":   ", "| a | b |\n|---|---|\n",
    "<div markdown>", "</div>", "<!--", "-->", "<b", ">", "*", "**", "{ #id }", OPEN, CLOSE, OPEN + "7" + CLOSE, "\t", "\r", "é", "🌉",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25).map("".join)


@given(TEXTS)
def test_marks_come_out_as_they_went_in(text: str) -> None:
    plain = text.replace(OPEN, " ").replace(CLOSE, " ")
    assert unmarked(marked(text)[0]) == plain


@given(TEXTS)
def test_each_offset_is_that_of_a_link_or_an_embed(text: str) -> None:
    with_marks, offsets = marked(text)
    assert len(offsets) == with_marks.count(OPEN)
    assert all(text.startswith(("[[", "![["), offset) for offset in offsets)


@settings(deadline=None)
@given(TEXTS)
@example("[[a]]\u2028![[b]]")
@example("\x0c[[a]]\x1c[[b]]")
@example("> ![[timeline]]\n> [[mira-olsen]]")
def test_every_place_is_where_a_link_or_an_embed_stands(text: str) -> None:
    lines = text.split("\n")
    for link in scan(text, "content/reading.md").wikilinks:
        span = link.span
        written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
        assert written.startswith("![[" if link.embeds else "[[")
        assert written.endswith("]]")
        assert link.target in " ".join(written.split())


def test_a_link_remembers_its_sentence() -> None:
    text = "The river rose. Then [[mira-olsen|the *mayor*]] closed the bridge; `code` stays. Nobody objected.\n"
    (link,) = scan(text, "content/reading.md").wikilinks
    assert link.sentence == "Then the *mayor* closed the bridge; code stays."


def test_tags_in_a_sentence_leave_nothing_behind() -> None:
    (link,) = scan("The <b>river</b> rose. [[mira-olsen]] <i>came</i>.\n", "content/reading.md").wikilinks
    assert link.sentence == "[[mira-olsen]] came."


def test_a_page_is_called_by_its_first_heading_of_the_first_level() -> None:
    assert (
        scan("Before.\n\n## Smaller\n\n# About [[mira-olsen|the mayor]]\n", "content/reading.md").title
        == "About the mayor"
    )
    assert scan("## Smaller\n", "content/reading.md").title == ""


def test_a_page_is_about_what_its_first_paragraph_says() -> None:
    text = "# Reading\n\n![[timeline]]\n\n<hr>\n\nThe <b>river</b> *rose*, \nsays [[mira-olsen|the mayor]] & [[city-council]].\n\nMore.\n"
    assert scan(text, "content/reading.md").lead == "The river rose, says the mayor & [[city-council]]."
    assert scan("## Smaller\n\n- one\n", "content/reading.md").lead == ""


def test_the_ids_that_an_editor_gives_are_seen_with_their_places() -> None:
    ids = scan('## The vote { #the-vote }\n\n<p id="raw">Raw.</p>\n', "content/reading.md", first_line=4).ids
    assert [(name, span.line, span.column) for name, span in ids] == [("the-vote", 4, 15), ("raw", 6, 7)]


def test_windows_ends_of_lines_move_no_place(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content" / "reading.md").write_bytes(
        b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n\r\nSee [[mira-olsen]]\r\nand [[nobody]].\r\n"
    )
    (found,) = (each for each in open_project(folder).findings if each.code == "broken-link")
    assert (found.span.line, found.span.column, found.span.end_column) == (6, 5, 15)
