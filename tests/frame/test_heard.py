"""What the trees that were read have in common: a link is told from others by its name alone, and nothing has none."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from kinds import KINDS

TREES = Path(__file__).parent / "trees"
NAMED = re.compile(r'(?P<role>[a-z]+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?')
APART = ("navigation", "table", "contentinfo", "banner")
"""Where a name is heard together with that of what it stands in: links of the navigation, and cells, which their row and column name."""
WRITTEN = ("print", "own")
"""What holds an editor's own links, and is named by them."""


def heard(tree: list[Any], role: str) -> Iterator[tuple[str, list[Any]]]:
    """The names of everything of a role, each with what stands in it."""
    for each in tree:
        if not isinstance(each, dict | str):
            continue
        for key, inside in each.items() if isinstance(each, dict) else ((each, []),):
            found = NAMED.match(key)
            if found and found["role"] == role:
                yield found["name"] or "", inside if isinstance(inside, list) else []
            if isinstance(inside, list) and not (found and found["role"] in APART):
                yield from heard(inside, role)


def tree(kind: str) -> list[Any]:
    return list(yaml.safe_load((TREES / f"{kind}.yaml").read_text("utf-8")))


def address(link: list[Any]) -> str:
    return next(each["/url"] for each in link if isinstance(each, dict) and "/url" in each)


@pytest.mark.parametrize("kind", [each for each in KINDS if each not in WRITTEN])
def test_no_two_links_of_one_name_lead_to_different_places(kind: str) -> None:
    places = defaultdict(set)
    for name, link in heard(tree(kind), "link"):
        places[name].add(address(link))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", ["link", "button", "heading", "img", "dialog", "navigation", "checkbox", "radio"])
def test_whatever_is_reached_or_jumped_to_has_a_name(kind: str, role: str) -> None:
    assert "" not in [name for name, _ in heard(tree(kind), role)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_heading_says_its_own_words_and_holds_no_link(kind: str) -> None:
    assert [name for name, inside in heard(tree(kind), "heading") if list(heard(inside, "link"))] == []


def test_links_of_one_name_are_found() -> None:
    given = yaml.safe_load('- list:\n  - link "Ben":\n    - /url: a/\n  - link "Ben":\n    - /url: b/\n')
    assert [(name, address(link)) for name, link in heard(given, "link")] == [("Ben", "a/"), ("Ben", "b/")]
