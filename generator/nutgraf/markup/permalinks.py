"""The marks beside headings that lead to them: beside, so that a heading is read without its mark, and each says in words where it leads."""

from collections import Counter
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

from nutgraf.markup.literal import literal

PRIORITY = 0.4
"""After all that looks for headings among a page's elements: engines for its title, and the page's own furniture."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MARK = "headerlink"


class Permalinks(Treeprocessor):
    """Takes each mark that the contents' extension has put into a heading, sets it behind the heading, and names it by its title and the heading's words,
    numbered where a page has them twice.
    """

    def run(self, root: Element) -> None:
        words, given = _words(getattr(self.md, "toc_tokens", ())), Counter[str]()
        for parent in list(root.iter()):
            marked = {each: mark for each in parent if each.tag in _HEADINGS and (mark := _mark(each)) is not None}
            for heading, mark in marked.items():
                _take_out(heading, mark)
                said = words.get(heading.get("id", "")) or self._read(heading)
                given[said] += 1
                _name(mark, said if given[said] == 1 else f"{said} ({given[said]})")
            if marked:
                parent[:] = [_beside(each, marked[each]) if each in marked else each for each in parent]

    def _read(self, heading: Element) -> str:
        """The words of a heading that the table of contents leaves out."""
        return unescape(strip_tags(render_inner_html(remove_fnrefs(heading), self.md)))


def _words(tokens: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The words of the headings in a table of contents, by their ids."""
    found: dict[str, str] = {}
    for each in tokens:
        found |= {each["id"]: unescape(each["name"])} | _words(each["children"])
    return found


def _mark(heading: Element) -> Element | None:
    return next((each for each in heading if each.tag == "a" and each.get("class") == _MARK), None)


def _take_out(heading: Element, mark: Element) -> None:
    """Remove a mark and keep the text after it, which is the heading's own where marks lead."""
    place = list(heading).index(mark)
    if place:
        heading[place - 1].tail = (heading[place - 1].tail or "") + (mark.tail or "")
    else:
        heading.text = (heading.text or "") + (mark.tail or "")
    mark.tail = None
    heading.remove(mark)


def _name(mark: Element, words: str) -> None:
    """Say in a mark's name all that it has to say: a title beside it would be read out after it."""
    if name := ": ".join(filter(None, (mark.attrib.pop("title", ""), words))):
        mark.set("aria-label", literal(name))


def _beside(heading: Element, mark: Element) -> Element:
    """One element for a heading and its mark, to stand where the heading does."""
    both = Element("div", {"class": f"ng-heading ng-heading--{heading.tag}"})
    both.tail, heading.tail = heading.tail, None
    both.extend((heading, mark))
    return both
