"""A text beside its seed is shown where its licence is open and it is the article that was compared; else it never reaches the site."""

from pathlib import Path

import pytest
from river import ARTICLE, SEED, files

from nutgraf.diagnostics import Finding
from nutgraf.engines.examination import Examination, examine
from nutgraf.engines.settings import Settings
from nutgraf.engines.verification import verify_source
from nutgraf.model.licence import is_open, licence_link
from nutgraf.pages.blocks import Fragment
from nutgraf.testing import build, project


def examined(folder: Path, seed: str = SEED, article: str | None = ARTICLE) -> Examination:
    return examine(project(folder, files(seed, article)))


def told(found: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(each.code, each.span.path, each.message) for each in found if each.code.endswith("-text")]


def texts(stage: Examination) -> set[str]:
    return set(stage.site.embeds.provenance.texts) if stage.site else set()


def test_a_text_with_an_open_licence_is_shown(tmp_path: Path) -> None:
    stage = examined(tmp_path)
    assert told(stage.findings) == []
    assert texts(stage) == {"old-bridge"}


@pytest.mark.parametrize("licence", ["  licence: all-rights-reserved\n", "  licence: CC-BY-NC-4.0\n", ""])
def test_a_text_without_an_open_licence_stops_the_build(tmp_path: Path, licence: str) -> None:
    folder = project(tmp_path, files(SEED.replace("  licence: CC-BY-4.0\n", licence)))
    built = build(folder, strict=False)
    assert built.returncode == 1
    assert "seeds/old-bridge.txt:1:1: error: this is the text of 'old-bridge'" in built.stderr
    assert "[closed-text]" in built.stderr
    assert not built.site.exists()


def test_a_text_that_is_no_sources_stops_the_build(tmp_path: Path) -> None:
    stage = examine(project(tmp_path, {**files(), "seeds/river/ferry.TXT": "The ferry runs."}))
    assert told(stage.findings) == [
        ("closed-text", "seeds/river/ferry.TXT", "this is a text, and no seed has the source 'ferry'")
    ]


def test_a_page_saved_beside_a_closed_seed_is_a_text_too_and_a_readme_is_none(tmp_path: Path) -> None:
    closed = SEED.replace("CC-BY-4.0", "all-rights-reserved")
    saved = {"seeds/old-bridge.html": "<p>It is closed.</p>", "seeds/README.md": "Facts lie here."}
    stage = examine(project(tmp_path, files(closed, None) | saved))
    assert [path for _, path, _ in told(stage.findings)] == ["seeds/old-bridge.html"]


def test_a_text_of_a_seed_that_cannot_be_read_is_not_blamed(tmp_path: Path) -> None:
    stage = examine(project(tmp_path, {**files(), "seeds/ferry.yaml": "source: [", "seeds/ferry.txt": "It runs."}))
    assert told(stage.findings) == []
    assert stage.site is None


def test_a_text_of_another_length_than_the_seed_says_stops_the_build(tmp_path: Path) -> None:
    stage = examined(tmp_path, article=ARTICLE + "\nOne more.\n")
    message = "this text has 6 paragraphs, and the seed says 5"
    assert told(stage.findings) == [("foreign-text", "seeds/old-bridge.txt", message)]
    assert stage.site is None


def locked(folder: Path) -> Path:
    """The project, compared with its article."""
    root = project(folder, files())
    done = verify_source(root, root / "content", Settings(), "old-bridge", ARTICLE.encode(), "article.txt")
    assert done.lock, done.findings
    return root


def test_a_text_that_is_not_what_was_compared_stops_the_build(tmp_path: Path) -> None:
    root = locked(tmp_path)
    (root / "seeds/old-bridge.txt").write_text(ARTICLE.replace("wet", "dry"), encoding="utf-8")
    stage = examine(root)
    assert told(stage.findings) == [
        ("foreign-text", "seeds/old-bridge.txt", "this is not the article that was compared")
    ]
    assert stage.site is None


def test_a_text_that_differs_in_typography_is_the_same_article(tmp_path: Path) -> None:
    root = locked(tmp_path)
    typed = ARTICLE.replace("“", '"').replace("”", '"').replace("’", "'").replace("\n", "\r\n")
    (root / "seeds/old-bridge.txt").write_bytes(b"\xef\xbb\xbf" + typed.encode())
    stage = examine(root)
    assert told(stage.findings) == []
    assert texts(stage) == {"old-bridge"}


@pytest.mark.parametrize(("content", "message"), [(b"\xff\xfe\x00", "not text in UTF-8"), (b"\n\n", "no paragraph")])
def test_a_text_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    root = project(tmp_path, files(article=None))
    (root / "seeds/old-bridge.txt").write_bytes(content)
    (found,) = (each for each in examine(root).findings if each.code == "unreadable-article")
    assert found.span.path == "seeds/old-bridge.txt"
    assert message in found.message


def test_without_a_text_the_page_has_its_facts_alone(tmp_path: Path) -> None:
    stage = examined(tmp_path, article=None)
    assert texts(stage) == set()
    assert stage.site


@pytest.mark.parametrize(
    ("licence", "link"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-3.0-us", "https://creativecommons.org/licenses/by/3.0/us/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC-PDM-1.0", "https://creativecommons.org/publicdomain/mark/1.0/"),
        ("public-domain", ""),
    ],
)
def test_an_open_licence_can_be_read_where_it_stands(licence: str, link: str) -> None:
    assert is_open(licence)
    assert licence_link(licence) == link


def test_a_name_of_two_that_are_both_there_leads_to_neither(tmp_path: Path) -> None:
    shared = SEED.replace("[Council, the council]\n    at: 1", "[Council, the port]\n    at: [1, 3]")
    stage = examined(tmp_path, shared)
    assert stage.site
    blocks = stage.site.embeds.blocks("coverage old-bridge", "sources/old-bridge.md", 3) or ()
    (shown,) = (each.html for each in blocks if isinstance(each, Fragment) and "Two piers" in each.html)
    assert "says [the port](" in shown
    assert ">O’Brien</a>" in shown


def test_on_another_page_the_strip_leads_to_the_paragraphs_at_home(tmp_path: Path) -> None:
    stage = examined(tmp_path)
    assert stage.site
    there, here = (
        str(stage.site.embeds.blocks("coverage old-bridge", page, 3)) for page in ("notes.md", "sources/old-bridge.md")
    )
    assert 'href="../sources/old-bridge/#p3"' in there
    assert 'href="#p3"' in here
