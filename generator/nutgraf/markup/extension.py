"""`[[id]]`, `[[id|text]]` and `![[view]]` in Markdown, wherever it has text and not code."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from nutgraf.pages.blocks import Block, Heading


class Link(NamedTuple):
    """A link as a page shows it."""

    href: str
    title: str
    kind: str


class Resolver(Protocol):
    """What the extension asks of the story; `page` is the asking page's Markdown file."""

    def link(self, target: str, page: str) -> Link | None:
        """Where an id leads, None for nowhere."""

    def embed(self, spec: str, page: str, level: int) -> Sequence[Block] | None:
        """What `![[spec]]` shows, its headings from `level`; None where it names nothing."""


_LINK = r"(?<![!\\])\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]"
_EMBED = re.compile(r"^[ ]{0,3}(?<!\\)!\[\[([^\[\]\n]+)\]\][ ]*$")


class NutgrafExtension(Extension):
    """Configured with `resolver`, and `page`, a callable that names the page a Markdown instance is converting."""

    def __init__(self, **configs: Any) -> None:
        self.config: dict[str, list[Any]] = {
            "resolver": ["", "answers where ids lead and what embeds show"],
            "page": [lambda _md: "index.md", "names the page that is being converted"],
        }
        super().__init__(**configs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        resolver = self.getConfig("resolver")
        if resolver:
            page = self.getConfig("page")
            md.inlinePatterns.register(_Links(md, resolver, page), "nutgraf-link", 185)
            md.parser.blockprocessors.register(_Embeds(md, resolver, page), "nutgraf-embed", 185)


class _Links(InlineProcessor):
    def __init__(self, md: Markdown, resolver: Resolver, page: Callable[[Markdown], str]) -> None:
        super().__init__(_LINK, md)
        self.resolver, self.page = resolver, page

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        link = self.resolver.link(m[1].strip(), self.page(self.md))
        if link is None:
            element = Element("span", {"class": "ng-broken"})
            element.text = AtomicString(m[2] or m[1])
        else:
            element = Element("a", {"class": f"ng-link ng-link--{link.kind}", "href": link.href})
            element.text = AtomicString((m[2] or link.title).strip())
        return element, m.start(0), m.end(0)


class _Embeds(BlockProcessor):
    def __init__(self, md: Markdown, resolver: Resolver, page: Callable[[Markdown], str]) -> None:
        super().__init__(md.parser)
        self.md, self.resolver, self.page = md, resolver, page

    def test(self, parent: Element, block: str) -> bool:
        del parent
        return _EMBED.match(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        found = _EMBED.match(blocks[0])
        shown = self.resolver.embed(found[1].strip(), self.page(self.md), _level(parent)) if found else None
        if shown is None:
            return False
        blocks.pop(0)
        for block in shown:
            if isinstance(block, Heading):
                heading = SubElement(parent, f"h{min(block.level, 6)}", {"id": block.id})
                # attr_list reads the end of a heading's own text: in a span, a title stays literal
                SubElement(heading, "span").text = AtomicString(block.title)
            else:
                SubElement(parent, "p").text = self.md.htmlStash.store(block.html)
        return True


def _level(parent: Element) -> int:
    """One below the nearest heading before, 2 where there is none."""
    levels = [int(child.tag[1]) for child in parent if isinstance(child.tag, str) and re.fullmatch("h[1-6]", child.tag)]
    return levels[-1] + 1 if levels else 2
