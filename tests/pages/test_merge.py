"""An editor's file at a generated address: its prose first, then what the skeleton shows besides."""

from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from nutgraf.engines.examination import examine
from nutgraf.testing import CONFIG, SEED, Built, build, project

ACTOR = "content/actors/mira-olsen.md"
SKELETON = """\
---
up: "actors/"
tags: ["the mayor"]
---

# Mira Olsen

![[mira-olsen]]

## Who they are to others { #relations }

![[relations mira-olsen]]
"""


def merged(folder: Path, path: str, text: str) -> str:
    """The Markdown of the page at the address of an editor's file."""
    made = project(folder, {f"content/{path}": text})
    site = examine(made, made / "content", "The Old Bridge", drafts=False).site
    assert site
    (page,) = (each for each in site.pages if each.file == path)
    return page.markdown


def test_without_a_file_a_page_is_its_skeleton(tmp_path: Path) -> None:
    assert merged(tmp_path, "actors/mira-olsen.md", "").startswith(SKELETON)


def test_prose_comes_after_the_title_and_before_the_views(tmp_path: Path) -> None:
    text = merged(tmp_path, "actors/mira-olsen.md", "She *leads* the city.\n\n## Her years\n\nMany.\n")
    assert text.startswith(
        SKELETON.replace("\n![[mira-olsen]]", "\nShe *leads* the city.\n\n## Her years\n\nMany.\n\n![[mira-olsen]]")
    )


def test_the_editors_own_title_is_kept(tmp_path: Path) -> None:
    text = merged(tmp_path, "actors/mira-olsen.md", "# The mayor\n\nShe leads.\n")
    assert "# The mayor\n\nShe leads.\n\n![[mira-olsen]]" in text
    assert "# Mira Olsen" not in text


@pytest.mark.parametrize("path", ["index.md", "README.md", "actors/README.md", "actors.md", "timeline/index.md"])
def test_whatever_file_has_the_address_is_merged(tmp_path: Path, path: str) -> None:
    text = merged(tmp_path, path, "Here it begins.\n")
    assert "\n\nHere it begins.\n\n" in text
    assert "![[" in text


def test_front_matter_is_kept_beside_the_pages_own(tmp_path: Path) -> None:
    text = merged(tmp_path, "actors/mira-olsen.md", "---\ndescription: Who she is\n---\nShe leads.\n")
    assert text.startswith('---\nup: "actors/"\ndescription: Who she is\ntags: ["the mayor"]\n---\n\n# Mira Olsen\n')


def test_a_view_that_the_prose_places_is_not_shown_again_and_its_heading_goes_with_it(tmp_path: Path) -> None:
    text = merged(tmp_path, "actors/mira-olsen.md", "What she said:\n\n![[ quotes  mira-olsen ]]\n")
    assert text.count("[[quotes mira-olsen]]") + text.count("[[ quotes  mira-olsen ]]") == 1
    assert "{ #quotes }" not in text
    assert "{ #timeline }" in text


@pytest.mark.parametrize("other", ["![[quotes]]", "![[quotes city-council]]", "`![[quotes mira-olsen]]`"])
def test_only_the_same_view_with_the_same_argument_counts(tmp_path: Path, other: str) -> None:
    text = merged(tmp_path, "actors/mira-olsen.md", f"{other}\n")
    assert "{ #quotes }\n\n![[quotes mira-olsen]]" in text


@pytest.mark.parametrize("place", ["> {}", "- {}", "In a sentence, {}.", "| a |\n|---|\n| {} |", "!!! note\n    {}"])
def test_a_view_where_nothing_can_be_at_home_does_not_count(tmp_path: Path, place: str) -> None:
    text = merged(tmp_path, "quotes.md", place.format("![[quotes]]"))
    assert text.endswith("\n\n![[quotes]]\n")


BUILT = {
    "content/timeline/index.md": "# Day by day\n\n[The river](../river.md) ![A bridge](bridge.svg)\n\nIt was a long week.\n",
    "content/timeline/bridge.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "content/quotes.md": "First.\n\n![[quotes]]\n\nOnce more.\n\n![[quotes]]\n\n![[olsen-safety]]\n",
    "content/positions.md": "> ![[positions]]\n\n![[closure]]\n",
    "content/documents.md": "## Session\n\n![[session]]\n\nIt was public.\n",
    "content/questions/index.md": "---\ntitle: Still open\n---\nAsk on.\n",
    ACTOR: "---\ntags: [head of the city]\n---\nShe leads.\n",
    "content/river.md": "# The river\n\n![[timeline]]\n\n![[closure-vote]]\n\nSee [[closure-vote]].\n",
    "content/places/harbour.md": "# The harbour\n\nBy the sea.\n",
    "content/secret.md": "---\ndraft: true\n---\n# Not yet\n\nUnready, see [[mira-olsen]].\n",
    "content/glossary.md": "---\ndraft: true\n---\nNot yet either.\n",
    "seeds/old-bridge.yaml": SEED
    + "background:\n  ferry:\n    says: A ferry crossed here.\n    draft: true\n    at: 3\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(project(tmp_path_factory.mktemp("merged"), BUILT))
    assert built.returncode == 0, built.stderr
    return built


def test_no_page_has_an_id_twice(built: Built, page) -> None:
    for file in built.site.rglob("index.html"):
        address = file.relative_to(built.site).as_posix()
        ids = Counter(each["id"] for each in page(address).select("[id]"))
        assert {name: count for name, count in ids.items() if count > 1} == {}, address


def test_a_view_placed_twice_is_at_home_where_it_stands_first(page) -> None:
    article = page("quotes/").article
    home = article.find(id="olsen-safety")
    assert home.name == "h2"
    before, after = home.find_previous(string="First."), home.find_next(string="Once more.")
    assert before
    assert after
    assert len(article.select(".ng-card--statement")) == 3
    assert [bool(each.get("data-search-exclude") is not None) for each in article.select(".ng-card--statement")] == [
        False,
        True,
        True,
    ]


def test_a_record_embedded_by_itself_is_not_at_home(page) -> None:
    article = page("documents/").article
    first, second = article.select(".ng-card--document")
    assert first.find_previous("h2").text.startswith("Session")
    assert first.select_one(".ng-card__title a")["href"] == "#session"
    assert second.find_previous(["h2", "h3"])["id"] == "session"


def test_a_view_in_a_quotation_is_not_at_home_and_the_skeletons_is(page) -> None:
    article = page("positions/").article
    assert article.blockquote.select(".ng-card")
    assert not article.blockquote.select("[id]")
    assert article.find(id="closure").name == "h2"


def test_a_page_of_the_editors_own_has_no_homes(page) -> None:
    article = page("river/").article
    assert article.find(id="closure-vote") is None
    assert article.select_one(".ng-link")["href"] == "../timeline/#closure-vote"


def test_a_folders_index_is_merged_too_and_keeps_its_links(page) -> None:
    article = page("timeline/").article
    assert article.h1.text.startswith("Day by day")
    assert article.find("a", string="The river")["href"] == "../river/"
    assert article.img["src"] == "bridge.svg"
    assert article.find(id="closure-vote").name == "h3"


def test_front_matter_titles_the_page(page) -> None:
    assert page("questions/").title.text.startswith("Still open")


def test_an_actor_is_still_found_by_its_other_names_beside_the_editors_tags(built: Built) -> None:
    index = built.page("search/search_index.json")
    assert "the mayor" in index
    assert "head of the city" in index


def test_the_editors_own_pages_stand_in_the_nav(page) -> None:
    nav = page("").select_one(".md-nav--primary")
    hrefs = [each["href"] for each in nav.select("a[href]")]
    assert "river/" in hrefs
    assert "places/harbour/" in hrefs
    assert hrefs.index("sources/") < hrefs.index("river/") < hrefs.index("about/")
    assert "Places" in nav.text


def test_pages_of_actors_and_questions_stay_out_of_the_nav(page) -> None:
    hrefs = {each["href"] for each in page("").select_one(".md-nav--primary").select("a[href]")}
    assert {"actors/", "questions/"} <= hrefs
    assert not {"actors/mira-olsen/", "questions/who-pays/"} & hrefs


def test_drafts_are_absent_from_everything_built(built: Built) -> None:
    assert not (built.site / "secret").exists()
    texts = [
        file.read_text(encoding="utf-8") for file in built.site.rglob("*") if file.suffix in {".html", ".json", ".xml"}
    ]
    for words in ("Not yet", "Unready", "A ferry crossed here"):
        assert not [text for text in texts if words in text]


def test_a_nav_of_the_editors_is_left_as_it_is(tmp_path: Path) -> None:
    folder = project(tmp_path, {"mkdocs.yml": CONFIG + "nav: [index.md, Who: actors/index.md]\n"})
    built = build(folder, strict=False)
    nav = BeautifulSoup(built.page(""), "html.parser").select_one(".md-nav--primary")
    assert [each["href"] for each in nav.select("a.md-nav__link[href]:not([href^='#'])")] == [".", "actors/"]
