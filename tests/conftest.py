"""What tests of all stages use."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from nutgraf.testing import Built

Page = Callable[[str], BeautifulSoup]


@pytest.fixture(scope="module")
def page(built: Built) -> Page:
    """A page of the module's site as parsed HTML: `page("actors/mira-olsen/")`; each module says what is `built`."""
    pages: dict[str, BeautifulSoup] = {}

    def parsed(address: str) -> BeautifulSoup:
        return pages.setdefault(address, BeautifulSoup(built.page(address), "html.parser"))

    return parsed
