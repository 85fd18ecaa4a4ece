"""Citations of pages with any title: one line of text, and one entry that BibTeX reads to its end."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.pages.citation import citations
from nutgraf.words import Words

WORDS = Words(
    {
        "cite.page": "“{title}”, {site}.",
        "cite.front": "{site}.",
        "cite.line": "In a line",
        "cite.bibtex": "As BibTeX",
        "state": "State of the facts: {day}",
    }
)
HOSTILE = st.text(st.sampled_from("ab Ö文{}\\\"'“”%#$&_~^@,=\n\r\t\u2028"), min_size=1, max_size=30)
TEXTS = HOSTILE | st.text(min_size=1, max_size=30)


def cited(title: str, site: str = "The Old Bridge", path: str = "questions/who-pays.md") -> tuple[str, str]:
    """The line and the entry of a page, with its address."""
    line, entry = citations(WORDS, path, title, site, "2 May 2031")
    return tuple(f"{each.before}https://x.example/{each.after}" for each in (line, entry))


def fields(entry: str) -> dict[str, str]:
    """The fields of an entry, read as BibTeX reads them: a value ends where its braces close."""
    found: dict[str, str] = {}
    rest = entry.partition(",")[2]
    while field := re.match(r"\s*([a-z]+) = \{", rest):
        depth, end = 1, field.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(rest[end], 0)
            end += 1
        found[field[1]] = rest[field.end() : end - 1]
        rest = rest[end:].removeprefix(",")
    assert rest.strip() == "}"
    return found


def printed(value: str) -> str:
    """What TeX prints for a value of ours."""
    plain = value.replace(r"\textasciitilde{}", "~").replace(r"\textasciicircum{}", "^")
    return re.sub(r"\\([#$%&_])", r"\1", plain)


@given(TEXTS, TEXTS)
def test_an_entry_ends_where_it_should_and_prints_what_was_typed(title: str, site: str) -> None:
    read = fields(cited(title, site)[1])
    assert [name for name in read if name in ("note", "url")] == ["note", "url"]
    for name, typed in (("title", title), ("howpublished", site)):
        assert printed(read.get(name, "")) == " ".join(re.sub(r"[\\{}]", "", typed).split())


@given(TEXTS, TEXTS)
def test_a_citation_in_a_line_is_one_line_with_title_and_site_as_typed(title: str, site: str) -> None:
    line = cited(title, site)[0]
    assert len(line.splitlines()) <= 1
    assert line.endswith(" State of the facts: 2 May 2031. https://x.example/")
    assert line.startswith(" ".join(f"“{title}”, {site}.".split()))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("100% of A&B_C", r"100\% of A\&B\_C"),
        ("The {Old} Bridge", "The Old Bridge"),
        ("a\\", "a"),
        ("one\ntwo", "one two"),
        ("a ~ b^2", r"a \textasciitilde{} b\textasciicircum{}2"),
        ('The "Old" Bridge', 'The "Old" Bridge'),
    ],
)
def test_what_tex_would_read_is_printed(title: str, written: str) -> None:
    assert fields(cited(title)[1])["title"] == written
