"""`[[id]]` and `[[id|text]]`."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from nutgraf.markup.asking import Asking
from nutgraf.markup.literal import literal
from nutgraf.markup.marks import CLOSE, MARK

_LINK = rf"(?<![!\\{CLOSE}]){MARK}\[\[(?P<target>[^\[\]|\\\n]+)(?:\\?\|(?P<text>[^\[\]\n]+))?\]\]"

_HREF = "data-ng-href"


class Links(InlineProcessor):
    """A link to a record's home; one that leads nowhere keeps its text."""

    def __init__(self, md: Markdown, asking: Asking) -> None:
        super().__init__(_LINK, md)
        self.asking = asking

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        target, text = m["target"].strip(), (m["text"] or "").strip()
        self.asking.note(m, target, embeds=False)
        link = self.asking.resolver.link(target, self.asking.page)
        if link is None:
            element = Element("span", {"class": "ng-broken"})
        else:
            element = Element("span", {"class": f"ng-link ng-link--{link.kind}", _HREF: link.href})
        element.text = AtomicString(text) if text else literal(link.title if link else target)
        if m["mark"]:
            element.set("data-mark", m["mark"])
        return element, m.start(0), m.end(0)


class Hrefs(Treeprocessor):
    """Gives links their addresses when the engine has looked at its own, which are files and not addresses."""

    def run(self, root: Element) -> None:
        for element in root.iter("span"):
            href = element.attrib.pop(_HREF, None)
            if href is not None:
                element.tag = "a"
                element.set("href", href)
