"""A page made ready as it is printed is published as it would be by the passes, and what is the same as in the site that stands is not written again."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from nutgraf.publish import links, lists, policy, search
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.head import Head
from nutgraf.publish.listing import Listing
from nutgraf.publish.masthead import Masthead
from nutgraf.publish.metadata import Metadata
from nutgraf.publish.ready import asked, ready, seen
from nutgraf.words import Words

ADDRESS = "https://riverton.example/bridge/"
NAME = "actors/mira-olsen/index.html"
MARKDOWN = f"{NAME}.md"
KEYS = (
    "description.index",
    "llms.note",
    "llms.story",
    "llms.schema",
    "title.index",
    "title.actors",
    "title.questions",
    "title.sources",
)
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mira Olsen</title><style>p{}</style></head><body><main><article>
<h1 id="mira">Mira Olsen</h1><p>Mayor of Riverton. <a href="../../timeline/#vote">The vote</a></p><h2 id="said">Said</h2><p>“It will cost us dear.”</p>
<p>Cited: <span class="ng-cite__address"></span></p></article></main></body></html>"""


def finished(folder: Path, *, listed: bool = True, site_url: str = ADDRESS) -> Finished:
    """A site with one page about an actor, not yet published."""
    folder.mkdir()
    listing = Listing("actor", "mira-olsen", "actors/mira-olsen/", "Mira Olsen", "Mayor", "2031-05-02", listed=listed)

    def head(page: Listing) -> Head:
        return Head(page.title, page.description, f"{site_url}{page.url}", listed=page.listed)

    told = Metadata(
        Masthead("The Old Bridge", site_url=site_url), (listing,), words=Words({key: key for key in KEYS}), heads=head
    )
    return Finished(folder, lambda _path: Own(styles=frozenset({"p{}"})), site_url=site_url, metadata=told)


def written(site: Finished, html: str) -> Finished:
    """The same site with its page as an engine writes it."""
    (site.folder / NAME).parent.mkdir(parents=True)
    (site.folder / NAME).write_text(html, encoding="utf-8")
    return site


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.parametrize("html", [PAGE, "<p>neither head nor article</p>"])
@pytest.mark.parametrize("listed", [True, False])
def test_a_page_made_ready_is_what_the_passes_would_have_made_of_it(tmp_path: Path, html: str, *, listed: bool) -> None:
    by_passes = written(finished(tmp_path / "by-passes", listed=listed), html)
    read = by_passes.readings
    for write in (policy.add, lists.add, search.write):
        assert list(write(by_passes)) == []

    at_once = finished(tmp_path / "at-once", listed=listed)
    made = ready(at_once, NAME, html)
    at_once.put_text(NAME, made.html)
    at_once = replace(at_once, seen={NAME: seen(at_once, NAME, made)})
    assert at_once.readings == read
    for write in (policy.add, lists.add, search.write):
        assert list(write(at_once)) == []
    assert files(at_once.folder) == files(by_passes.folder)


def test_markdown_that_an_editor_has_put_beside_a_page_stays(tmp_path: Path) -> None:
    site = finished(tmp_path / "site")
    (site.folder / NAME).parent.mkdir(parents=True)
    (site.folder / MARKDOWN).write_text("an editor's own")
    assert seen(site, NAME, ready(site, NAME, PAGE)).has_markdown
    assert (site.folder / MARKDOWN).read_text() == "an editor's own"


@pytest.mark.parametrize(("listed", "codes"), [(True, []), (False, ["broken-path"])])
def test_a_link_to_a_pages_markdown_holds_where_there_will_be_one(
    tmp_path: Path, codes: list[str], *, listed: bool
) -> None:
    site = written(finished(tmp_path / "site", listed=listed), '<article><a href="index.html.md">as text</a></article>')
    assert [each.code for each in links.check(site)] == codes


@pytest.mark.parametrize("at_once", [1, 64, 130, 200, 10_000])
@pytest.mark.parametrize("name", [NAME, "print/index.html"])
@pytest.mark.parametrize("html", [PAGE, "<p>no head</p>" * 50], ids=["a page", "no head"])
def test_a_page_is_published_as_a_whole_however_much_is_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int, name: str, html: str
) -> None:
    site = finished(tmp_path / "site")
    (site.folder / name).parent.mkdir(parents=True)
    (site.folder / name).write_text(html, encoding="utf-8")
    monkeypatch.setattr(policy, "_HEAD", at_once)
    assert not [*policy.add(site)]
    assert (site.folder / name).read_bytes() == b"".join(policy.published(site, name, html.encode()))


@pytest.mark.parametrize(
    "other",
    [
        lambda folder: finished(folder, listed=False),
        lambda folder: finished(folder, site_url="https://elsewhere.example/"),
        lambda folder: replace(finished(folder), own=lambda _path: Own()),
    ],
    ids=["listed", "its address", "the theme's own"],
)
def test_what_a_page_is_made_ready_from_is_asked(tmp_path: Path, other: Callable[[Path], Finished]) -> None:
    one, another = finished(tmp_path / "one"), other(tmp_path / "another")
    assert ready(one, NAME, PAGE) != ready(another, NAME, PAGE)
    assert repr(asked(one, NAME)) != repr(asked(another, NAME))
    assert repr(asked(one, NAME)) == repr(asked(finished(tmp_path / "again"), NAME))


ASKED = """
from pathlib import Path
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.ready import asked
print(asked(Finished(Path("site"), lambda _path: Own(frozenset("abcdef"), frozenset("ghijkl"))), "index.html"))
"""


def test_it_is_the_same_in_every_process() -> None:
    """Given scripts and styles in no order, what is asked has one."""
    told = [
        subprocess.run(
            [sys.executable, "-c", ASKED],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert told[0]
    assert len(set(told)) == 1


def test_a_file_that_is_the_same_is_the_one_that_stands(tmp_path: Path) -> None:
    stands = tmp_path / "site"
    (stands / "actors").mkdir(parents=True)
    for name, text in {"same": "as before", "other": "no longer", "longer": "as before"}.items():
        (stands / "actors" / name).write_text(text)
    site = replace(finished(tmp_path / "next"), standing=stands)
    contents = {
        "actors/same": b"as before",
        "actors/other": b"as of now",
        "actors/longer": b"as before, and more",
        "new": b"x",
    }
    for name, content in contents.items():
        site.put(name, content)
    assert files(site.folder) == contents
    linked = [name for name in contents if (stands / name).exists() and (stands / name).samefile(site.folder / name)]
    assert linked == ["actors/same"]


@pytest.mark.parametrize("again", [b"as before", b"as of now", b""])
def test_what_is_put_again_leaves_the_site_that_stands_alone(tmp_path: Path, again: bytes) -> None:
    """Given a file that is the one that stands, when another process does the same work again, then nothing is written into that."""
    stands = tmp_path / "site"
    stands.mkdir()
    (stands / "index.html").write_bytes(b"as before")
    site = replace(finished(tmp_path / "next"), standing=stands)
    site.put("index.html", b"as before")
    changed = (stands / "index.html").stat().st_mtime_ns
    site.put("index.html", again)
    assert (site.folder / "index.html").read_bytes() == again
    assert (stands / "index.html").read_bytes() == b"as before"
    assert (stands / "index.html").stat().st_mtime_ns == changed


def test_a_file_outside_of_the_site_is_never_made_part_of_it(tmp_path: Path) -> None:
    stands, outside = tmp_path / "site", tmp_path / "outside.html"
    stands.mkdir()
    outside.write_text("the same")
    (stands / "index.html").symlink_to(outside)
    site = replace(finished(tmp_path / "next"), standing=stands)
    site.put("index.html", b"the same")
    assert not (site.folder / "index.html").is_symlink()
    assert not (site.folder / "index.html").samefile(outside)
