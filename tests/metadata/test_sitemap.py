"""Which pages search engines learn of, with the day of the newest fact on each, and what robots.txt asks."""

from pathlib import Path
from xml.etree import ElementTree

from listed_bridge import ADDRESS, files

from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.masthead import Masthead
from nutgraf.publish.metadata import Metadata
from nutgraf.publish.sitemap import sitemap
from nutgraf.testing import Built, build, project

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def days(text: str) -> dict[str, str | None]:
    """The pages of a sitemap with their days."""
    root = ElementTree.fromstring(text)  # noqa: S314 - the site's own
    urls = root.findall("s:url", NAMESPACE)
    return {each.findtext("s:loc", "", NAMESPACE): each.findtext("s:lastmod", None, NAMESPACE) for each in urls}


def test_each_page_has_the_day_of_the_newest_fact_on_it(built: Built) -> None:
    found = days(built.page("sitemap.xml"))
    told = {
        "": "2031-05-09",
        "timeline/": "2031-05-04",
        "glossary/": "2031-05-05",
        "quotes/": "2031-05-02",
        "actors/mira-olsen/": "2031-05-06",
        "actors/walkers/": "2031-05-02",
        "questions/who-pays/": "2031-05-02",
        "harbour/": "2031-05-09",
    }
    assert {each: found[ADDRESS + each] for each in told} == told


def test_pages_that_ask_not_to_be_listed_are_not_in_it(built: Built) -> None:
    found = days(built.page("sitemap.xml"))
    left_out = ("actors/ben-shore/", "notes/", "print/", "404.html", "data/story.html")
    assert not [each for each in left_out if ADDRESS + each in found]
    pages = {each.relative_to(built.site).as_posix() for each in built.site.rglob("index.html")}
    assert len(found) == len(pages - {"actors/ben-shore/index.html", "notes/index.html", "print/index.html"})


def test_redirects_and_pages_that_engines_add_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old/index.html").write_text('<meta http-equiv="refresh" content="0; url=../new/">', "utf-8")
    (tmp_path / "tags.html").write_text("<p>made by a plugin</p>", "utf-8")
    told = Metadata(Masthead("x", site_url="https://x.example/a b"), day="2031-05-02")
    site = Finished(tmp_path, lambda _path: Own(), metadata=told)
    assert days(sitemap(site)) == {"https://x.example/a b/tags.html": "2031-05-02"}


def test_robots_txt_leads_to_it_and_forbids_nothing(built: Built) -> None:
    assert built.page("robots.txt") == f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n"


def test_files_of_the_editors_own_stay(tmp_path: Path) -> None:
    own = {"content/robots.txt": "User-agent: *\nDisallow: /\n", "content/sitemap.xml": "<urlset/>\n"}
    built = build(project(tmp_path, files(**own)), strict=False)
    assert built.returncode == 0, built.stderr
    assert {f"content/{each}": built.page(each) for each in ("robots.txt", "sitemap.xml")} == own
