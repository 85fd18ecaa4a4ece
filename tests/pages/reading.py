"""How the tests of this folder read a page."""

from pathlib import Path
from typing import Any

import yaml
from bs4 import Tag

WORDS: dict[str, Any] = yaml.safe_load((Path(__file__).parents[2] / "theme" / "words" / "en.yaml").read_text("utf-8"))
"""The words of the interface: tests name a label by its key where its wording does not matter."""

_MARKS = (["headerlink"], ["ng-copy"])


def text(element: Tag) -> str:
    """What an element says, in one line, without the marks that copy an address."""
    said = (each for each in element.find_all(string=True) if each.parent.get("class") not in _MARKS)
    return " ".join("".join(said).split())


def card(page, address: str, anchor: str) -> Tag:
    """The card at home below its heading."""
    return page(address).find(id=anchor).find_next(class_="ng-card")


def rows(shown: Tag) -> dict[str, str]:
    """A card's labels and what stands beside them."""
    return {text(each.dt): text(each.dd) for each in shown.select(".ng-card__rows > div")}


def places(shown: Tag) -> list[str]:
    """The paragraphs that a card leads to, behind its voice."""
    voice = shown.select(".ng-card__voice")[-1]
    return [each["href"].rpartition("/")[2] for each in voice.select(".ng-place")]


def below(heading: Tag) -> list[Tag]:
    """What stands below a heading and the mark beside it."""
    return list((heading.find_parent(class_="ng-heading") or heading).find_next_siblings())


def section(page, address: str, anchor: str) -> list[Tag]:
    """What stands below a heading of the second level, up to the next."""
    found: list[Tag] = []
    for each in below(page(address).find(id=anchor)):
        if each.name == "h2" or each.select_one(":scope > h2"):
            break
        found.append(each)
    return found
