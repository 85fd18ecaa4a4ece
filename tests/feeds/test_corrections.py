"""A correction stands wherever what it mends is shown, and all of them on a page of their own."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from nutgraf.engines.examination import examine
from nutgraf.testing import CONFIG, Built, build, project

SEED = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  published: 2031-05-02
  paragraphs: 6
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    at: 2
  city-council:
    name: Riverton City Council
    kind: government
    at: 1
relations:
  - from: mira-olsen
    kind: advises
    to: city-council
    at: 2
documents:
  session:
    title: The council's session
    kind: session
    by: city-council
    when: Friday night
    at: 1
statements:
  olsen-safety:
    by: mira-olsen
    in: session
    paraphrase: Nobody can be asked to drive across a guess.
    about: closure
    at: 5
issues:
  closure:
    question: Should the bridge be closed?
    kind: policy
    at: [1, 4]
positions:
  - actor: mira-olsen
    issue: closure
    stance: supports
    shown_by: olsen-safety
    at: 5
questions:
  who-pays:
    question: Who pays for the repairs?
    status: open
    raised_by: source
    why_it_matters: The budget covers a third.
    would_settle_it: A vote on the state's offer.
    involves: mira-olsen
    at: 3
terms:
  load-rating:
    term: load rating
    definition: The weight that a bridge may carry.
    at: 6
background:
  built:
    says: The bridge was built in 1931.
    about: city-council
    at: 6
corrections:
"""
SHOWN = {
    "old-bridge": ("sources/old-bridge/", "sources/", ""),
    "mira-olsen": ("actors/mira-olsen/",),
    "mira-olsen--advises--city-council": ("actors/mira-olsen/",),
    "session": ("documents/", "timeline/", "actors/city-council/"),
    "olsen-safety": ("quotes/", "timeline/", "documents/", "actors/mira-olsen/"),
    "closure": ("positions/",),
    "mira-olsen--closure": ("positions/", "actors/mira-olsen/"),
    "who-pays": ("questions/who-pays/", "questions/", "", "actors/mira-olsen/"),
    "load-rating": ("glossary/",),
    "built": ("background/",),
}
"""For each record, the pages that show it whole or at a glance."""
ENTRIES = "".join(
    f"  - of: {name}\n    when: 2031-05-{10 + number}\n    because: Mended, {name}.\n"
    for number, name in enumerate(SHOWN)
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    written = {"mkdocs.yml": CONFIG, "seeds/old-bridge.yaml": SEED + ENTRIES}
    built = build(project(tmp_path_factory.mktemp("mended"), written))
    assert built.returncode == 0, built.stderr
    return built


@pytest.mark.parametrize(("name", "address"), [(name, each) for name, pages in SHOWN.items() for each in pages])
def test_a_correction_stands_on_every_page_that_shows_the_record(page, name: str, address: str) -> None:
    shown = [each.get_text() for each in page(address).select("article .ng-card__correction")]
    assert [each for each in shown if f"Mended, {name}." in each], shown


def test_corrections_stand_together_newest_first_each_with_its_record(page) -> None:
    entries = page("corrections/").article.select("ul.ng-list li")
    assert [each.get_text().split("Mended, ")[1].strip() for each in entries] == [
        f"{name}." for name in reversed(SHOWN)
    ]
    for each in entries:
        address, _, anchor = each.a["href"].removeprefix("../").partition("#")
        target: BeautifulSoup = page(address)
        assert target.find(id=anchor) if anchor else target.h1


def test_the_nav_has_the_page_where_there_are_some(page) -> None:
    assert page("").select('nav a[href="corrections/"]')


def test_a_correction_of_a_draft_is_nowhere_in_what_is_built(tmp_path: Path) -> None:
    drafted = SEED.replace("  built:\n", "  built:\n    draft: true\n")
    entry = "  - of: built\n    when: 2031-05-20\n    because: Misread from the stone.\n"
    site = examine(project(tmp_path, {"seeds/old-bridge.yaml": drafted + entry})).site
    assert site
    assert "corrections.md" not in site.nav
    (block,) = site.embeds.blocks("corrections", "corrections.md", 2) or ()
    assert "Misread" not in str(block)
    assert not any("Misread" in (file if isinstance(file, str) else file.read_text()) for file in site.files.values())
    assert not site.feed.changes


def test_without_corrections_the_nav_has_no_page_for_them(tmp_path: Path) -> None:
    site = examine(project(tmp_path)).site
    assert site
    assert "corrections.md" not in site.nav
    assert "corrections.md" in {each.path for each in site.pages}
