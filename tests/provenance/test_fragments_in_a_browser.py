"""A browser goes where a text fragment leads."""

from html import escape
from pathlib import Path

import pytest
from old_bridge import ARTICLE
from playwright.sync_api import Browser

from nutgraf.provenance import Article, parse_article
from nutgraf.provenance.fragment import Fragments
from nutgraf.provenance.match import find
from nutgraf.provenance.piece import piece
from nutgraf.testing import served

pytestmark = pytest.mark.browser
SEEN = """() => [...document.querySelectorAll("p")].filter(each => {
  const box = each.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0 }).map(each => Number(each.id))"""
TWICE = (
    "The mayor said “no” to it, R&D and all.\n\nNothing here.\n\nThe council said “no” in June, well-known as it is."
)


def page_of(article: Article, folder: Path) -> None:
    """The article's paragraphs, each farther from the next than a window is high; before them one that says nothing."""
    shown = "".join(
        f"<p id={each.number} style='margin-top: 3000px'>{escape(each.text)}</p>" for each in article.paragraphs
    )
    (folder / "index.html").write_text(f"<!doctype html><meta charset=utf-8><p id=0>…</p>{shown}", encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "quote", "at"),
    [
        pytest.param(ARTICLE, "We cannot ask anyone to drive across a guess", 3, id="first-and-last-words"),
        pytest.param(
            ARTICLE,
            "We ended in June, and nobody liked what we seen. The PA [Port Authority] agrees.",
            6,
            id="in-pieces",
        ),
        pytest.param(ARTICLE, "so-called", 7, id="hyphen"),
        pytest.param(TWICE, "no", 1, id="context-after"),
        pytest.param(TWICE, "no", 3, id="context-after-again"),
        pytest.param(TWICE, "R&D", 1, id="ampersand"),
        pytest.param("One “no” here.\n\nTwo “no” here.", "no", 2, id="context-before"),
        pytest.param("One “no” here.\n\nTwo “no” here.\n\nTwo “no” now.", "no", 2, id="context-on-both-sides"),
        pytest.param(
            "It’s 1,000.\n\nIt’s 1,000,000, in the U.S. alone.",
            "It's 1,000,000, in the U.S. alone",
            2,
            id="signs-in-words",
        ),
    ],
)
def test_a_fragment_leads_a_browser_to_the_paragraph(
    text: str, quote: str, at: int, browser: Browser, tmp_path: Path
) -> None:
    article = parse_article(text)
    found = find([piece(quote)], article, [at])
    assert found
    page_of(article, tmp_path)
    with served(tmp_path) as address:
        page = browser.new_page()
        page.goto(f"{address}#:~:{Fragments(article).of(found.passages)}")
        page.wait_for_function("scrollY > 0", timeout=10_000)
        assert page.evaluate(SEEN) == [at]
        page.close()
