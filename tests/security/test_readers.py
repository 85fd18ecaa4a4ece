"""What a reader brings along, in an address or typed into the search: it is text, and asks for nothing."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from chromium import Watched, watch
from payloads import payloads
from playwright.sync_api import Browser, expect

from nutgraf.testing import build, project, served

pytestmark = pytest.mark.browser
TEXTS = payloads()[::25]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = build(project(tmp_path_factory.mktemp("reader")))
    assert built.returncode == 0, built.stderr
    return built.site


@pytest.fixture
def reader(site: Path, browser: Browser) -> Iterator[Watched]:
    with served(site) as address, browser.new_context() as context:
        yield watch(context, address)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_an_address_with_anything_in_it_opens_the_page_and_runs_nothing(reader: Watched, text: str) -> None:
    reader.go(f"timeline/?q={quote(text)}&x={quote(text)}#{quote(text)}")
    expect(reader.page.get_by_label("Search the whole story")).to_have_value(
        " ".join(text.splitlines()) if "\n" in text else text
    )
    assert (reader.ran, reader.denied, reader.active, reader.elsewhere) == ([], [], [], [])


@pytest.mark.parametrize(
    "address", ["timeline/#%", "timeline/#%E0%A4%A", "timeline/?q=%", "timeline/#__search", "timeline/?q=" + "a" * 5000]
)
def test_an_address_that_is_none_breaks_no_script(reader: Watched, address: str) -> None:
    reader.go(address)
    assert (reader.faults, reader.ran, reader.elsewhere) == ([], [], [])
