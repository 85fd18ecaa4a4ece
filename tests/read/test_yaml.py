"""YAML as editors type it: texts stay texts, each part has its place, and whatever can't be read says why, quickly."""

import time
from collections.abc import Iterator
from itertools import pairwise

import pytest

from nutgraf.diagnostics import Finding
from nutgraf.read import decode, read_yaml

PATH = "seeds/old-bridge.yaml"


def only(text: str) -> Finding:
    """The one finding about a text."""
    (found,) = read_yaml(text, PATH)[1]
    return found


def place(found: Finding) -> tuple[int, int]:
    return found.span.line, found.span.column


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NO", "NO"), ("yes", "yes"), ("21:30", "21:30"), ("2031-05-02", "2031-05-02"), ("012", "012"), ("1_000", "1_000"), ("0x1F", "0x1F"),
        ("1e5", "1e5"), (".5", ".5"), ("7", 7), ("-1.50", -1.5), ("true", True), ("True", "True"), ("null", None), ("~", None), ('"7"', "7"),
        ("=", "="), ("<<", "<<"), ("3-5", "3-5"), ("4..5", "4..5"),
    ],
)  # fmt: skip
def test_an_unquoted_text_is_what_it_looks_like(written: str, meant: object) -> None:
    tree, found = read_yaml(f"value: {written}", PATH)
    assert tree is not None
    assert (tree.data, found) == ({"value": meant}, ())


def test_each_part_has_its_place() -> None:
    tree, _ = read_yaml('actors:\n  olsen:\n    also: [Müller 😀, "the mayor"]\n', PATH)
    assert tree is not None
    span = tree.span(("actors", "olsen", "also", 1))
    assert (span.line, span.column, span.end_column) == (3, 22, 33)
    assert tree.key_span(("actors", "olsen")).column == 3


def test_a_place_of_what_is_not_there_is_that_of_what_is_around_it() -> None:
    tree, _ = read_yaml("actors:\n  olsen:\n    roles:\n      of: council\n", PATH)
    assert tree is not None
    assert tree.span(("actors", "olsen", "roles", 0, "of")).line == 4
    assert tree.span(("actors", "olsen", "roles", 0, "when")).line == 4
    assert tree.span(("actors", "shore", "name")).line == 2


def test_a_mark_of_byte_order_and_windows_line_ends_are_simply_read() -> None:
    text, found = decode("\ufeffa: é\r\nb: 2\r\n".encode(), PATH)
    assert text is not None
    tree, more = read_yaml(text, PATH)
    assert tree is not None
    assert (tree.data, found, more) == ({"a": "é", "b": 2}, (), ())


@pytest.mark.parametrize(
    ("content", "line", "column", "message"),
    [
        (b"a: 1\nb: M\xfcller\n", 2, 5, "this is not text in UTF-8"),
        ("a: é\n".encode() + b"b\xff", 2, 2, "this is not text in UTF-8"),
        ("a: 1".encode("utf-16"), 1, 1, "this is text in UTF-16"),
    ],
)
def test_what_is_not_utf8_is_found_at_its_first_byte(content: bytes, line: int, column: int, message: str) -> None:
    text, (found,) = decode(content, PATH)
    assert (text, found.code, place(found), found.message) == (None, "not-utf8", (line, column), message)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: 1\nb: x\x00y\n", 2, 5, "the invisible character U+0000 may not stand here"),
        ("a: é\x07\n", 1, 5, "the invisible character U+0007 may not stand here"),
        ("a:\n\tb: 1\n", 2, 1, "a tab stands here"),
        ('a: "b\nc: d\n', 1, 4, "a quotation mark is opened and never closed"),
        ("a:\n  b: 1\n  c\n  d: 2\n", 3, 3, "this is a key without its colon, or belongs to the text above"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "the line is not indented like its neighbours, or a quotation ends too early"),
        ("a: b\n   c: d\n", 2, 5, "this line belongs to the text above it, and yet has a colon"),
        ("a: @b\n", 1, 4, "a text can't begin with this character"),
        ("a: - b\n", 1, 4, "a list begins in the middle of a line"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here"),
        ("? [a]\n: b\n", 1, 3, "a list or map stands where a key belongs"),
    ],
)
def test_broken_yaml_is_told_at_its_cause(text: str, line: int, column: int, message: str) -> None:
    found = only(text)
    assert (found.code, place(found), found.message) == ("broken-yaml", (line, column), message)
    assert found.help


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("a: She said: no", 'put the whole text in quotation marks: "She said: no"'),
        ("- She said: no: never", 'put the whole text in quotation marks: "no: never"'),
        ('a: He: "no"', "put the whole text in quotation marks: 'He: \"no\"'"),
    ],
)
def test_a_colon_in_a_text_is_shown_with_its_quotation_marks(text: str, advice: str) -> None:
    found = only(text)
    assert (found.code, found.help) == ("split-at-colon", advice)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("p: {says: Welcomes moves, but not hurdles, at: 3}", "Welcomes moves, but not hurdles"),
        ("p: {at: 3, says: one, two, three}", "one, two, three"),
        ("p: {at: 3, says: this, at, that}", "this, at, that"),
        ("p: {says: a\n  long one, still, at: 3}", "a long one, still"),
    ],
)
def test_a_text_that_a_comma_cut_is_whole_again(text: str, whole: str) -> None:
    tree, (found,) = read_yaml(text, PATH)
    assert tree is not None
    assert tree.data == {"p": {"says": whole, "at": 3}}
    assert (found.code, found.help) == ("cut-at-comma", f'put the whole text in quotation marks: "{whole}"')


def test_commas_that_part_are_no_fault() -> None:
    assert read_yaml('p: {says: "one, two", also: [a, b], at: }', PATH)[1] == ()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a: They met in room #7\n", "They met in room #7"),
        ("a: They count the # of piers\n", "They count the # of piers"),
        ("a: voted # 1\n", "voted # 1"),
        ("a: #1 of all\n", "#1 of all"),
        ("a: room  #7\n", "room  #7"),
        ("- Apollo #11\n", "Apollo #11"),
    ],
)
def test_a_text_that_a_hash_cut_is_whole_again(text: str, whole: str) -> None:
    tree, (found,) = read_yaml(text, PATH)
    assert tree is not None
    kept = tree.data["a"] if isinstance(tree.data, dict) else tree.data[0]  # type: ignore[index]
    assert (found.code, kept) == ("cut-at-hash", " ".join(whole.split()))


@pytest.mark.parametrize(
    "text",
    ["a: 3 # of five\n", "a: two words  # a comment\n", "a: word # a comment\n", "a: # nothing\n", "a: C#\n", '"a": "b" #c\n', "a: |\n  b #c\n", "# a\nb: 1\n"],
)  # fmt: skip
def test_a_comment_is_no_fault(text: str) -> None:
    assert read_yaml(text, PATH)[1] == ()


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: &Sons Ltd\n", {"a": "&Sons Ltd"}),
        ("a: *important\n", {"a": "*important"}),
        ("a: !urgent now\n", {"a": "!urgent now"}),
        ("a: !!python/object/apply:os.system [ls]\n", {"a": ["ls"]}),
        ("a: &x [1]\nb: *x\n", {"a": [1], "b": "*x"}),
    ],
)
def test_tags_and_anchors_are_refused_once_and_read_as_they_stand(text: str, data: object) -> None:
    tree, (found,) = read_yaml(text, PATH)
    assert tree is not None
    assert (found.code, tree.data) == ("yaml-tag", data)


def test_of_a_doubled_key_the_first_counts_and_keeps_its_place() -> None:
    tree, (found,) = read_yaml("a:\n  b: {c: 1}\n  b:\n    c: 2\n    c: 3\n", PATH)
    assert tree is not None
    assert (found.code, place(found), tree.data) == ("doubled-key", (3, 3), {"a": {"b": {"c": 1}}})
    assert tree.span(("a", "b", "c")).line == 2


def test_of_a_doubled_section_both_are_read() -> None:
    tree, (found,) = read_yaml("a:\n  b: 1\nc: [1]\na:\n  d: 2\nc: [2]\n".replace("c: [2]\n", ""), PATH)
    assert tree is not None
    assert (found.code, tree.data) == ("doubled-key", {"a": {"b": 1, "d": 2}, "c": [1]})


def heavy() -> Iterator[tuple[str, str, bool]]:
    """Files made to exhaust the machine: a name, the text, and whether it can be read."""
    names = "abcdefgh"
    bomb = "".join(f"{two}: &{two} [{', '.join([f'*{one}'] * 9)}]\n" for one, two in pairwise(names))
    yield "alias bomb", "a: &a [x, x, x]\n" + bomb, True
    yield "nested lists", "a: " + "[" * 3000 + "]" * 3000, False
    yield "nested maps", "a: " + "{a: " * 3000 + "}" * 3000, False
    yield "nested blocks", "".join(" " * depth + "a:\n" for depth in range(3000)), False
    yield "a text of 5 MB", "a: " + "word " * 1_000_000, True
    yield "a quoted text of 5 MB", 'a: "' + "word " * 1_000_000 + '"', True
    yield "a quotation of 5 MB, never closed", 'a: "' + "word " * 1_000_000, False
    yield "a block of 5 MB", "a: |\n" + "  word word word\n" * 300_000, True
    yield "a text of 5 MB that a comma cuts", "a: {b: " + "word " * 1_000_000 + ", c}", True
    yield "a text of 5 MB that a colon splits", "a: b: " + "word " * 1_000_000, False
    yield "many commas", "a: {b: " + ", ".join(f"w{number}" for number in range(3000)) + "}", True


@pytest.mark.parametrize(("text", "readable"), [pytest.param(text, good, id=name) for name, text, good in heavy()])
def test_no_file_takes_long(text: str, readable: bool) -> None:
    begun = time.perf_counter()
    tree, found = read_yaml(text, PATH)
    assert time.perf_counter() - begun < 2
    assert (tree is not None) is readable
    assert all(len(each.message + (each.help or "")) < 1000 for each in found)
