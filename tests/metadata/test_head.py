"""What each page says of itself in its head: one title, one address, what it is about, and nothing where it asks not to be listed."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listed_bridge import ADDRESS, PAYLOAD

from nutgraf.publish import head as heads
from nutgraf.publish import policy
from nutgraf.publish.descriptions import LONGEST, short
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.head import HEAD_END, Head, Picture, data_text, tags
from nutgraf.publish.html import read_page
from nutgraf.publish.listing import Listing
from nutgraf.publish.metadata import Metadata
from nutgraf.testing import Built, build, project

UNLISTED = ("actors/ben-shore/", "notes/")
PAGE = "<!doctype html><html><head><title>x</title>{}</head><body></body></html>"


def with_head(text: str, head: Head) -> str:
    """A page with its head filled in."""
    before, end, after = text.partition(HEAD_END)
    return heads.with_head(before, head) + end + after


def addresses(built: Built) -> list[str]:
    """The pages that are made of Markdown, by their addresses."""
    files = (each.relative_to(built.site).as_posix() for each in built.site.rglob("index.html"))
    return sorted(each.removesuffix("index.html") for each in files if each != "print/index.html")


def graph(page, address: str) -> dict[str, str]:
    found = page(address).select("head meta[property]")
    assert len({each["property"] for each in found}) == len(found)
    return {each["property"]: each["content"] for each in found}


def test_every_page_has_its_own_title_and_address(built: Built, page) -> None:
    listed = [each for each in addresses(built) if each not in UNLISTED]
    assert len(listed) > 20
    assert Counter(page(each).title.get_text() for each in listed).most_common(1)[0][1] == 1
    for each in listed:
        (canonical,) = page(each).select('head link[rel="canonical"]')
        assert canonical["href"] == graph(page, each)["og:url"] == ADDRESS + each
        about = [each["content"] for each in page(each).select('head meta[name="description"]')]
        assert about == [text for text in [graph(page, each).get("og:description")] if text]


def test_a_long_description_ends_with_a_word_and_in_a_text_without_spaces_with_a_sign() -> None:
    assert short("The bridge …") == "The bridge …"
    assert short("bridge " * 40) == f"{'bridge ' * 22}…"
    assert short("橋" * 200) == f"{'橋' * 159}…"
    assert short("橋の話 " + "橋" * 200) == f"橋の話 {'橋' * 155}…"


def test_every_page_says_in_few_words_what_it_is_about(built: Built, page) -> None:
    told = {each: graph(page, each).get("og:description", "") for each in addresses(built) if each not in UNLISTED}
    assert all(len(each) <= LONGEST for each in told.values())
    assert [each for each, text in told.items() if not text] == ["questions/who-rows/"]
    assert Counter(told.values()).most_common(1)[0][1] == 1
    assert told[""] == "Who closed it, and who pays."
    assert told["actors/mira-olsen/"].startswith(
        "Mira Olsen: Mayor of Riverton (Riverton City Council); formerly engineer (Pier Works)."
    )
    assert told["actors/pier-works/"] == "Pier Works mends what the council owns."
    assert told["actors/walkers/"].startswith("Walkers' Union: Organization.")
    assert told["questions/who-pays/"] == f"The budget covers a third. {PAYLOAD}"
    assert told["sources/old-bridge/"].startswith("From Riverton Gazette:")


def test_an_editors_page_is_described_as_its_front_matter_or_its_beginning_says(page) -> None:
    assert graph(page, "ferry/")["og:description"] == "How people cross."
    assert graph(page, "harbour/")["og:description"] == "Where Mira Olsen once worked & lived."


def test_the_front_page_goes_by_the_sites_name_and_by_the_day_of_its_state(page) -> None:
    told = graph(page, "")
    assert told["og:title"] == told["og:site_name"] == "The <Old> Bridge & its piers"
    assert (told["og:type"], told["article:modified_time"]) == ("article", "2031-05-09")
    assert graph(page, "actors/mira-olsen/")["og:title"] == "Mira Olsen"


def test_a_page_that_is_not_to_be_listed_says_only_that(page) -> None:
    for each in UNLISTED:
        head = page(each).head
        assert [each["content"] for each in head.select('meta[name="robots"]')] == ["noindex"]
        assert not head.select("meta[property], script[type='application/ld+json']")


def test_without_an_address_of_the_site_no_page_names_a_whole_one(tmp_path: Path) -> None:
    built = build(project(tmp_path))
    assert built.returncode == 0, built.stderr
    front = built.page("index.html")
    assert '<meta property="og:title" content="The Old Bridge">' in front
    assert "og:url" not in front
    assert "og:image" not in front
    assert "canonical" not in front
    assert '<span class="ng-cite__address"></span>' in front
    assert built.page("robots.txt") == "User-agent: *\nAllow: /\n"
    assert not (built.site / "sitemap.xml").exists()


def test_texts_stay_texts_in_a_head() -> None:
    head = Head(PAYLOAD, 'a "quoted" word', "https://x.example/?a=1&b=2", data={"name": PAYLOAD})
    written = with_head(PAGE.format(""), head)
    read = read_page(written)
    assert read.odd == ()
    assert {each.get("property"): each.get("content") for each in read.tags if each.name == "meta"} | {None: None} == {
        "og:type": "website", "og:title": PAYLOAD, "og:description": 'a "quoted" word', "og:url": "https://x.example/?a=1&b=2", None: None,
    }  # fmt: skip
    assert "<script>alert" not in written


@given(st.text())
def test_any_text_comes_back_from_a_data_block_as_it_was(text: str) -> None:
    written = data_text({"name": text})
    assert json.loads(written) == {"name": text}
    assert not {"<", ">", "&"} & set(written)


def test_what_a_page_says_already_is_not_said_twice() -> None:
    there = PAGE.format('<meta name="description" content="Its own"><link rel="canonical" href="https://x.example/">')
    written = with_head(there, Head("x", "Another", "https://y.example/"))
    assert written.count('name="description"') == written.count("canonical") == 1
    assert "https://x.example/" in written


def test_a_page_that_asks_to_be_listed_against_the_facts_asks_not_to_be_too() -> None:
    there = PAGE.format('<meta name="robots" content="all">')
    assert '<meta name="robots" content="noindex">' in with_head(there, Head("x", listed=False))
    said = PAGE.format('<meta name="robots" content="noindex">')
    assert with_head(said, Head("x", listed=False)) == said


@pytest.mark.parametrize(("text", "said"), [("<p>x</p>", False), (PAGE.format(""), True)])
def test_a_page_without_a_head_is_not_given_one(tmp_path: Path, text: str, said: bool) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(text)
    told = Metadata(listings=(Listing("index", "", "", "x", "", None),), heads=lambda _page: Head("Said"))
    assert list(policy.add(Finished(tmp_path / "site", lambda _path: Own(), metadata=told))) == []
    written = (tmp_path / "site" / "index.html").read_text()
    assert ('content="Said"' in written) is said
    assert "Content-Security-Policy" in written


def test_citations_have_the_pages_address_without_a_script(page) -> None:
    cited = [each.text for each in page("questions/who-pays/").select(".ng-cite__address")]
    assert cited == [f"{ADDRESS}questions/who-pays/"] * 2


def test_a_picture_comes_with_its_size_and_what_it_shows() -> None:
    head = Head("x", picture=Picture("https://x.example/x.png", 1200, 630, "The bridge"))
    html = "".join(html for _, html in tags(head))
    assert '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">' in html
    assert '<meta name="twitter:card" content="summary_large_image">' in html
