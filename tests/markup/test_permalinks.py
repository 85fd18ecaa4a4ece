"""The mark beside a heading: the heading is read without it, and its name says where it leads."""

from collections.abc import Sequence
from time import perf_counter
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from nutgraf.markup.extension import NutgrafExtension
from nutgraf.markup.permalinks import Permalinks
from nutgraf.pages.blocks import Block, Heading, Link

HERE = "Link to this place"
ODD = 'Olsen & <b>"Sons"</b> &amp; *Co*'


class Story:
    """A story whose only record has signs in its name that Markdown and HTML would read."""

    def link(self, _target: str, _page: str) -> Link:
        return Link("actors/mira-olsen/", "Mira Olsen", "actor")

    def blocks(self, spec: str, _page: str, level: int, *, first: bool) -> Sequence[Block]:
        label = f"Mira's & <b>: {ODD}" if spec == "said" else ""
        return (Heading(level, ODD, "olsen-sons", label),)

    def phrase(self, _spec: str, _page: str) -> None:
        return None


def page(text: str, **toc: Any) -> BeautifulSoup:
    extensions = ["attr_list", "footnotes", "toc", NutgrafExtension(resolver=Story())]
    options = {"toc": {"permalink": True, "permalink_title": HERE} | toc}
    return BeautifulSoup(Markdown(extensions=extensions, extension_configs=options).convert(text), "html.parser")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("## The vote { #vote }", "The vote"),
        ("## `R&D` *and* [[mira-olsen]] { #vote }", "R&D and Mira Olsen"),
        ('## &lt;Closed&gt; & "mended" { #vote }', '<Closed> & "mended"'),
        ("## The vote[^1] { #vote }\n\n[^1]: Of Friday.", "The vote"),
        ("> ## The vote { #vote }", "The vote"),
    ],
)
def test_a_heading_is_read_alone_and_its_mark_says_where_it_leads(written: str, words: str) -> None:
    heading = page(written).find("h2", id="vote")
    mark = heading.find_next_sibling()
    assert heading.find(class_="headerlink") is None
    assert heading.get_text().startswith(words)
    assert mark.attrs == {"class": ["headerlink"], "href": "#vote", "aria-label": f"{HERE}: {words}"}
    assert [each.name for each in heading.parent.find_all(True, recursive=False)] == ["h2", "a"]


def test_a_facts_title_is_in_the_name_letter_by_letter() -> None:
    assert page("![[olsen]]").find(class_="headerlink")["aria-label"] == f"{HERE}: {ODD}"


def test_links_call_a_heading_by_what_tells_it_from_others() -> None:
    shown = page("[TOC]\n\n![[said]]")
    assert shown.h2.get_text() == ODD
    assert shown.find(class_="headerlink")["aria-label"] == f"{HERE}: Mira's & <b>: {ODD}"
    assert shown.select_one(".toc a").get_text() == f"Mira's & <b>: {ODD}"


def test_what_follows_a_heading_follows_both() -> None:
    shown = page("# One\n\ntext\n\n## Two\n\n- item")
    assert [each.name for each in shown.find_all(True, recursive=False)] == ["div", "p", "div", "ul"]


@pytest.mark.parametrize("toc", [{"permalink_leading": True}, {"permalink": "#"}, {"toc_depth": 1}])
def test_the_settings_of_a_project_make_no_difference_to_the_names(toc: dict[str, Any]) -> None:
    shown = page("# The *bridge*, closed\n\n## The vote", **toc)
    assert [each.get_text() for each in shown.select("h1, h2")] == ["The bridge, closed", "The vote"]
    names = [each["aria-label"] for each in shown.select(".headerlink")]
    assert names == [f"{HERE}: The bridge, closed", f"{HERE}: The vote"]


def test_headings_without_marks_stay_as_they_are() -> None:
    assert str(page("## The vote", permalink=False)) == '<h2 id="the-vote">The vote</h2>'


def test_equal_headings_have_marks_that_are_told_apart() -> None:
    shown = page("## The vote\n\n## The vote")
    assert [each["aria-label"] for each in shown.select(".headerlink")] == [
        f"{HERE}: The vote",
        f"{HERE}: The vote (2)",
    ]


def test_thirty_thousand_headings_do_not_take_long() -> None:
    """Given a page of a long story, when its marks are set beside, then that takes no time for each pair of headings."""
    root = Element("div")
    for number in range(30_000):
        SubElement(SubElement(root, "h3", {"id": f"h{number}"}), "a", {"class": "headerlink", "title": HERE})
    begun = perf_counter()
    Permalinks(Markdown(extensions=["toc"])).run(root)
    assert perf_counter() - begun < 10
    assert [[each.tag for each in both] for both in root] == [["h3", "a"]] * 30_000
