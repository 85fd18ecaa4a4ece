"""The real story, served below a path prefix to a headless Chromium."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from nutgraf.testing import build, served

ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder need a browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
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


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site."""
    built = build(ROOT, site=tmp_path_factory.mktemp("story") / "site")
    assert built.returncode == 0, built.stderr
    with served(built.site, "/news/pentagon/") as address:
        yield address
