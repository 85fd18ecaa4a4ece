"""llms.txt: one heading, a summary, and lists of links that lead to the Markdown of each page."""

import re
from pathlib import Path

from listed_bridge import ADDRESS

from nutgraf.testing import Built, build, project

LINK = re.compile(r"- \[(?P<title>(?:[^\]\\]|\\.)+)\]\((?P<url>[^)\s]+)\)(?:: (?P<about>.+))?")


def test_it_has_the_form_of_the_proposal(built: Built) -> None:
    title, summary, note, *sections = built.page("llms.txt").rstrip("\n").split("\n\n")
    assert title == "# The &lt;Old> Bridge & its piers"
    assert summary == "> Who closed it, and who pays."
    assert note.startswith("As of 9 May 2031. ")
    heads, lists = sections[::2], sections[1::2]
    assert heads == [
        "## The story so far",
        "## Who is who",
        "## What is not known",
        "## Where this comes from",
        "## Optional",
    ]
    assert [line for each in lists for line in each.split("\n") if not LINK.fullmatch(line)] == []


def test_it_leads_to_every_page_that_may_be_listed(built: Built) -> None:
    found = {each["url"]: each["title"] for each in LINK.finditer(built.page("llms.txt"))}
    assert all(url.startswith(ADDRESS) and (built.site / url.removeprefix(ADDRESS)).is_file() for url in found)
    made = {ADDRESS + each.relative_to(built.site).as_posix() for each in built.site.rglob("index.html.md")}
    data = {f"{ADDRESS}data/story.json", f"{ADDRESS}data/story.schema.json"}
    assert set(found) == (made | data) - {f"{ADDRESS}questions/who-rows/index.html.md"}
    assert found[f"{ADDRESS}actors/mira-olsen/index.html.md"] == "Mira Olsen"


def test_it_names_no_private_person(built: Built) -> None:
    text = built.page("llms.txt")
    assert not [each for each in ("Shore", "shore", "ferryman", "who-rows", "Notes") if each in text]


def test_without_an_address_its_links_are_seen_from_the_file(tmp_path: Path) -> None:
    built = build(project(tmp_path))
    found = [each["url"] for each in LINK.finditer(built.page("llms.txt"))]
    assert "index.html.md" in found
    assert [each for each in found if not (built.site / each).is_file()] == []
