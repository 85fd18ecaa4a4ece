"""Lighthouse gives each kind of page at least 98 of 100; its performance, which is a matter of time, is held each night by itself."""

import sys
from pathlib import Path

import pytest
from kinds import KINDS
from npm_parts import part

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))
from lighthouse import CATEGORIES, scores

pytestmark = [pytest.mark.browser, pytest.mark.long]
UNLISTED = ("print", "missing", "private")
"""What asks search engines not to list it, and is told apart."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page_is_accessible_well_made_and_found(site: str, kind: str) -> None:
    part("lighthouse/cli/index.js")
    found = scores(site + KINDS[kind], CATEGORIES[1:])
    asked = {name: score for name, score in found.items() if name != "seo" or kind not in UNLISTED}
    assert {name: score for name, score in asked.items() if score < 98} == {}
