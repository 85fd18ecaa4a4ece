"""What tests of all stages use."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator

import pytest
from bs4 import BeautifulSoup
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from nutgraf.testing import Built

Page = Callable[[str], BeautifulSoup]


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Builds keep what they keep in a folder of the tests' own, and not in the user's."""
    os.environ["NUTGRAF_CACHE"] = str(tmp_path_factory.mktemp("cache"))


settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")


def pytest_configure() -> None:
    """Let Ctrl-C reach what the tests start: shells have what they run in the background ignore it, and its children too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="module")
def page(built: Built) -> Page:
    """A page of the module's site as parsed HTML: `page("actors/mira-olsen/")`; each module says what is `built`."""
    pages: dict[str, BeautifulSoup] = {}

    def parsed(address: str) -> BeautifulSoup:
        return pages.setdefault(address, BeautifulSoup(built.page(address), "html.parser"))

    return parsed


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; where it has none the tests are skipped, or fail where all are required."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        reason = "there is no Chromium; on Debian or Ubuntu: apt-get install chromium"
        pytest.fail(reason) if os.environ.get("NUTGRAF_REQUIRE_ALL") == "1" else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
