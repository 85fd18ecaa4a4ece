"""What a reader has of a page, whatever engine has built it: the chrome is left aside."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

_CHROME = ".headerlink, #__skip, .md-content__button, .md-source-file, .md-tags"
_ROOT = "https://site/"


@dataclass(frozen=True)
class Shown:
    """A page's title, its headings with their anchors, all its anchors, its links and its text."""

    title: str
    headings: tuple[tuple[str, str, str], ...]
    anchors: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    text: str


def pages(site: Path) -> dict[str, Shown]:
    """Every page of a site by its address."""
    files = (file for file in site.rglob("*.html") if file.name != "404.html")
    return dict(sorted((_address(file, site), shown(file, site)) for file in files))


def shown(file: Path, site: Path) -> Shown:
    html = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    body = html.article or html
    for chrome in body.select(_CHROME):
        chrome.decompose()
    headings = (
        (each.name, str(each.get("id", "")), _text(each)) for each in body.find_all([f"h{n}" for n in range(1, 7)])
    )
    return Shown(
        _text(html.title) if html.title else "",
        tuple(headings),
        tuple(sorted(str(each["id"]) for each in body.find_all(id=True))),
        tuple(_links(body, _ROOT + _address(file, site))),
        _text(body),
    )


def _links(body: Tag, address: str) -> Iterator[tuple[str, str]]:
    """Where each link leads from the site's root, and what it says."""
    for link in body.find_all("a", href=True):
        yield urljoin(address, str(link["href"])).removeprefix(_ROOT).replace("index.html", ""), _text(link)


def _address(file: Path, site: Path) -> str:
    return file.relative_to(site).as_posix().removesuffix("index.html")


def _text(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())
