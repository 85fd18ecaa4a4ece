"""A large page is read in parts, of which an edit changes few; that comes to the same as reading it at once."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.publish import reading as module
from nutgraf.publish.html import parts
from nutgraf.publish.reading import Reading, file_reading, reading
from nutgraf.publish.recalled import make_anew
from nutgraf.publish.spread import one_by_one

T = TypeVar("T")

LINES = st.sampled_from(
    [
        '<h2 id="vote">The vote</h2>',
        '<p>Said <a href="../actors/mira/#olsen">Olsen</a>, and <a href="#vote">voted</a>.</p>',
        '<p title="it is',
        '<b>not</b> over">yet</p>',
        "<!-- a remark",
        "<i>within</i> -->",
        "<script>let a = '",
        "<b>'</script>",
        "<style>p { }",
        "</style>",
        '<meta name="robots" content="noindex">',
        "<title>A",
        "</title><p",
        ' onclick="run()">',
        '<a name="old" href="javascript:run()">',
        "text < more",
        '<section id="said">',
        "<",
        "</div",
        "<p class=a id=b>",
        "é“„" * 30,
    ]
)
"""Of them many lines begin or end what others end or begin."""


def plain(read: Reading) -> tuple[object, ...]:
    """A reading without how often the same stands in it."""
    return tuple(tuple(dict.fromkeys(map(str, each))) if isinstance(each, list) else each for each in read)


@given(st.lists(LINES, max_size=40), st.sampled_from([1, 2, 7]))
def test_the_parts_of_a_page_are_the_page(lines: list[str], often: int) -> None:
    html = "\n".join(lines).encode()
    assert b"".join(parts(BytesIO(html), often)) == html


@given(st.lists(LINES, min_size=3, max_size=60))
def test_a_page_in_parts_reads_as_it_does_at_once(lines: list[str]) -> None:
    asked = ("page/index.html", "\n".join(lines).encode(), "/story/", "https://story.example/story/")
    whole = reading(*asked)
    with patch.multiple(module, LARGE=0, _HEADINGS=1):
        assert plain(reading(*asked)) == plain(whole)


@given(st.lists(LINES, min_size=3, max_size=60))
def test_a_file_reads_as_the_page_in_it(lines: list[str]) -> None:
    around = ("/story/", "https://story.example/story/")
    with TemporaryDirectory() as folder, patch.multiple(module, _HEADINGS=1):
        file = Path(folder, "index.html")
        file.write_text("\n".join(lines), encoding="utf-8")
        read = file_reading("page/index.html", file, *around, make_anew, one_by_one)
        assert plain(read) == plain(reading("page/index.html", file.read_bytes(), *around))


def test_an_edit_has_few_parts_read_again() -> None:
    """Given a page of five thousand headings, when a word is put into one, then one or two of its parts are read."""
    known: dict[object, object] = {}
    read: list[object] = []

    def recall(asked: tuple[object, ...], make: Callable[[], T]) -> T:
        if asked not in known:
            read.append(asked)
            known[asked] = make()
        return known[asked]  # type: ignore[return-value]

    lines = [f'<h3 id="p{number}">What is said in paragraph {number}, <a href="#p{number - 1}">after</a> another.</h3>' for number in range(1, 5000)]  # fmt: skip
    reading("index.html", "\n".join(lines).encode(), "", "", recall)
    assert len(read) > 5
    read.clear()
    lines[2500] = lines[2500].replace("What is", "What truly is")
    after = reading("index.html", "\n".join([*lines, '<p id="last">End</p>']).encode(), "", "", recall)
    assert 1 <= len(read) <= 3
    assert {"p1", "p4999", "last"} <= set(after.ids)
    assert "index.html\0p4998" in after.leads


def test_what_stands_on_two_pages_is_read_once() -> None:
    """Given the same text on two pages in different folders, when both are read, then its parts are read once, and each page leads where it does from there."""
    known: dict[object, object] = {}

    def recall(asked: tuple[object, ...], make: Callable[[], T]) -> T:
        if asked not in known:
            known[asked] = make()
        return known[asked]  # type: ignore[return-value]

    text = "\n".join(
        f'<h3 id="p{number}">Part {number} of <a href="all/#x">all</a></h3>' for number in range(5000)
    ).encode()
    one = reading("print/index.html", text, "", "", recall)
    parts_read = len(known)
    other = reading("data/story.html", text, "", "", recall)
    assert len(known) == parts_read > 5
    assert (one.leads, other.leads) == (["print/all\0x"], ["data/all\0x"])
