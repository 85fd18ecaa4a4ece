"""The story of this repository, built and served below a path prefix."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import jsonschema
import pytest
from bs4 import BeautifulSoup

from nutgraf.testing import Built, build, served

ROOT = Path(__file__).parents[2]
PREFIX = "/news/pentagon/"
LEADS = {
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "script": "src",
    "iframe": "src",
    "source": "src",
    "form": "action",
}
ASKS = {"link": "href", "img": "src", "script": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
NOT_ASKED = {"canonical", "prev", "next", "alternate"}


@pytest.fixture(scope="module", params=["", f"https://news.example{PREFIX}"], ids=["no-address", "with-an-address"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(ROOT, site=tmp_path_factory.mktemp("story") / "site", NUTGRAF_SITE_URL=request.param)


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, BeautifulSoup]:
    """Each page that the site's templates made, by its file; redirects have no templates."""
    files = {
        file.relative_to(built.site).as_posix(): file.read_text(encoding="utf-8") for file in built.site.rglob("*.html")
    }
    return {name: BeautifulSoup(text, "html.parser") for name, text in sorted(files.items()) if "md-main" in text}


def test_it_builds_without_a_warning(built: Built) -> None:
    assert built.returncode == 0, built.stderr
    assert not re.findall(r"^(?:WARNING|ERROR).*|^\S+:\d+:\d+: .*", built.stderr, re.MULTILINE)
    assert "Traceback" not in built.stderr


def test_every_link_and_fragment_leads_somewhere(built: Built, pages: dict[str, BeautifulSoup]) -> None:
    with served(built.site, PREFIX) as root:
        web = _Web(root)
        nowhere = ["nowhere/", "timeline/#nowhere", "/timeline/", "../index.html"]
        assert not [href for href in nowhere if web.leads(urljoin(root, href))]
        asked = [(name, href) for name, page in pages.items() for href in _hrefs(page, LEADS)]
        broken = [
            (name, href) for name, href in asked if not web.leads(urljoin(root + name.removesuffix("index.html"), href))
        ]
    assert len(asked) > 2000
    assert broken == []


class _Web:
    """What a host of static pages answers, each address asked once; other hosts are taken at their word."""

    def __init__(self, root: str) -> None:
        self._root, self._host, self._ids = root, urlsplit(root).netloc, dict[str, set[str] | None]()

    def leads(self, address: str) -> bool:
        page, fragment = urldefrag(address.replace("https://news.example/", f"http://{self._host}/"))
        if urlsplit(page).netloc != self._host:
            return urlsplit(page).scheme in {"https", "mailto"}
        if page not in self._ids:
            self._ids[page] = self._ask(page)
        ids = self._ids[page]
        return ids is not None and (not fragment or unquote(fragment) in ids)

    def _ask(self, page: str) -> set[str] | None:
        try:
            with urlopen(page) as answer:  # noqa: S310 - the site under test
                text = answer.read().decode("utf-8", "replace")
                found = BeautifulSoup(text, "html.parser") if answer.headers.get_content_type() == "text/html" else None
        except HTTPError as error:
            error.close()
            return None
        return {each["id"] for each in found.select("[id]")} if found else set()


def _hrefs(page: BeautifulSoup, names: dict[str, str]) -> Iterator[str]:
    for name, attribute in names.items():
        for each in page.select(f"{name}[{attribute}]"):
            if not (names is ASKS and NOT_ASKED & set(each.get("rel", []))):
                yield each[attribute]


def test_no_page_asks_another_host(built: Built, pages: dict[str, BeautifulSoup]) -> None:
    asked = [(name, href) for name, page in pages.items() for href in _hrefs(page, ASKS)]
    assert [(name, href) for name, href in asked if urlsplit(href).netloc] == []
    sheets = {file.name: file.read_text(encoding="utf-8") for file in built.site.rglob("*.css")}
    assert sheets
    assert [
        name for name, text in sheets.items() if re.search(r"""(?:url\(|@import)\s*["']?(?:https?:)?//""", text)
    ] == []


def test_ids_are_unique_on_each_page(pages: dict[str, BeautifulSoup]) -> None:
    doubled = {
        (name, each) for name, page in pages.items()
        for each, count in Counter(found["id"] for found in page.select("[id]")).items() if count > 1
    }  # fmt: skip
    assert doubled == set()


def test_each_page_has_one_heading_of_the_first_level_and_skips_none(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        levels = [int(each.name[1]) for each in page.article.select("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_no_page_shows_a_broken_link_or_the_syntax_of_one(pages: dict[str, BeautifulSoup]) -> None:
    shown = {name: page.article for name, page in pages.items()}
    assert [name for name, article in shown.items() if article.select(".ng-broken") or "[[" in article.text] == []
    assert [name for name, article in shown.items() if re.search("[\ue000-\uf8ff]", article.text)] == []


def test_each_actor_and_question_of_the_data_has_its_page(built: Built, pages: dict[str, BeautifulSoup]) -> None:
    story = json.loads(built.page("data/story.json"))
    urls = {each["url"] for kind in ("actors", "questions", "sources") for each in story[kind]}
    assert len(urls) > 20
    assert {f"{url}index.html" for url in urls} <= set(pages)


def test_each_record_of_the_data_is_at_home_at_its_address(built: Built, pages: dict[str, BeautifulSoup]) -> None:
    story = json.loads(built.page("data/story.json"))
    records = [each for value in story.values() if isinstance(value, list) for each in value if isinstance(each, dict)]
    addresses = [urldefrag(each["url"]) for each in records if "url" in each]
    assert len(addresses) > 100
    lost = [
        url + "#" + anchor for url, anchor in addresses
        if anchor and pages[f"{url}index.html"].article.find(re.compile("h[2-6]"), id=anchor) is None
    ]  # fmt: skip
    assert lost == []


def test_the_data_fits_its_schema(built: Built) -> None:
    schema = json.loads(built.page("data/story.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(built.page("data/story.json")), schema)
