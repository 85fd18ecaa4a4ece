"""What stands around a page's text, put there when its headline, its anchors and its title are made."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from nutgraf.markup.asking import Asking
from nutgraf.markup.cleaning import Shown
from nutgraf.pages.blocks import Fragment

PRIORITY = 0.5
"""After the table of contents, and after engines have taken the page's title from its first element."""


class Furniture(Treeprocessor):
    """Sets the head around a page's headline and the foot at its end; on the front page it marks the lead and parts the sections."""

    def __init__(self, md: Markdown, asking: Asking) -> None:
        super().__init__(md)
        self.asking = asking

    def run(self, root: Element) -> None:
        around = self.asking.resolver.furniture(self.asking.page)
        headline = next((each for each in root if each.tag == "h1"), None)
        if around is None or headline is None:
            return
        place = list(root).index(headline)
        leads = [each for each in root[place + 1 : place + 2] if around.front and each.tag == "p"]
        top = Element("div", {"class": "ng-head"})
        root.insert(place, top)
        for each in leads:
            each.set("class", "ng-standfirst")
        for each in (headline, *leads):
            root.remove(each)
        # the headline comes first, as engines and indexes take the first as the page's title; the style sets the kicker above it
        top.extend([headline, self._stashed(around.above), *leads, self._stashed(around.below)])
        if around.front:
            _part(root)
        root.append(self._stashed(around.end))

    def _stashed(self, fragment: Fragment) -> Element:
        element = Element("p")
        element.text = self.md.htmlStash.store(Shown(fragment.html))
        return element


def _part(root: Element) -> None:
    """Have each heading of the second level and what stands below it in a part of its own."""
    part: Element | None = None
    for each in list(root):
        if each.tag == "h2":
            part = Element("div", {"class": " ".join(("ng-section", *_named(each.get("id", ""))))})
            root.insert(list(root).index(each), part)
        if part is not None:
            root.remove(each)
            part.append(each)


def _named(anchor: str) -> tuple[str, ...]:
    return (f"ng-section--{anchor}",) if re.fullmatch(r"[a-z][a-z0-9-]*", anchor) else ()
