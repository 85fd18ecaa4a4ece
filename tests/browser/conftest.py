"""The real story, served below a path prefix to a headless Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nutgraf.testing import build, served

ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder need a browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site."""
    built = build(ROOT, site=tmp_path_factory.mktemp("story") / "site")
    assert built.returncode == 0, built.stderr
    with served(built.site, "/news/pentagon/") as address:
        yield address
