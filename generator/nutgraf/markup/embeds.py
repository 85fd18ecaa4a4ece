"""`![[id]]` and `![[view argument]]`."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from nutgraf.markup.asking import Asking, at_top
from nutgraf.markup.cleaning import Shown
from nutgraf.markup.literal import literal
from nutgraf.markup.marks import CLOSE, MARK
from nutgraf.pages.blocks import Block, Fragment

_SPEC = r"!\[\[(?P<spec>[^\[\]\n]+)\]\]"
_LINE = re.compile(rf"^[ ]{{0,3}}{MARK}{_SPEC}[ ]*$", re.MULTILINE)
_NAME = re.compile(r"<([^\s>]+)")
_HEADING = re.compile("h[1-6]")


class BlockEmbeds(BlockProcessor):
    """An embed on a line of its own: headings and fragments."""

    def __init__(self, md: Markdown, asking: Asking) -> None:
        super().__init__(md.parser)
        self.md, self.asking = md, asking

    def test(self, parent: Element, block: str) -> bool:
        del parent
        return _LINE.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        block = blocks[0]
        found = _LINE.search(block)
        if found is None or _inside_another(block, found):
            return False
        shown = self.asking.blocks(_spec(found), parent, _level(parent))
        if shown is None:
            return False
        self.asking.note(found, _spec(found), embeds=True, home=at_top(parent))
        blocks.pop(0)
        before, after = block[: found.start()].rstrip("\n"), block[found.end() :].lstrip("\n")
        if before.strip():
            self.parser.parseBlocks(parent, [before])
        for each in self._joined(shown):
            self._append(parent, each)
        if after.strip():
            blocks.insert(0, after)
        return True

    def _joined(self, shown: Sequence[Block]) -> Iterator[Block]:
        """The same with fragments that follow each other as one: Markdown has less to carry."""
        run: list[str] = []
        for each in shown:
            if isinstance(each, Fragment) and self._is_block(each.html):
                run.append(each.html)
                continue
            yield from (Fragment("\n".join(html)) for html in (run,) if html)
            run = []
            yield each
        yield from (Fragment("\n".join(html)) for html in (run,) if html)

    def _is_block(self, html: str) -> bool:
        name = _NAME.match(html)
        return name is not None and self.md.is_block_level(name[1])

    def _append(self, parent: Element, block: Block) -> None:
        if isinstance(block, Fragment):
            SubElement(parent, "p").text = AtomicString(self.md.htmlStash.store(Shown(block.html)))
        else:
            heading = SubElement(parent, f"h{min(block.level, 6)}", {"id": block.id})
            if block.label:
                heading.set("data-toc-label", escape(block.label, quote=False))
            # attr_list reads the end of a heading's own text: in a span, a title stays literal
            SubElement(heading, "span").text = literal(block.title)


class InlineEmbeds(InlineProcessor):
    """An embed in a list's item, a table's cell or the middle of a text."""

    def __init__(self, md: Markdown, asking: Asking) -> None:
        super().__init__(rf"(?<![\\{CLOSE}]){MARK}{_SPEC}", md)
        self.asking = asking

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        self.asking.note(m, _spec(m), embeds=True)
        alone = data.strip() == m[0].strip()
        html = self._html(_spec(m), alone=alone)
        if html is None:
            element = Element("span", {"class": "ng-broken"})
            element.text = AtomicString(_spec(m))
            return element, m.start(0), m.end(0)
        return self.md.htmlStash.store(Shown(html)), m.start(0), m.end(0)

    def _html(self, spec: str, *, alone: bool) -> str | None:
        if not alone:
            return self.asking.resolver.phrase(spec, self.asking.page)
        shown = self.asking.resolver.blocks(spec, self.asking.page, 6, first=False)
        return _joined(shown) if shown is not None else None


def _inside_another(block: str, found: re.Match[str]) -> bool:
    """Whether the line continues a list, a table or the like: only paragraphs may be cut in two."""
    before = block[: found.start()].strip()
    return re.match(r"[-*+>|#]|\d+[.)]|\[\^?.*\]:|:|!!!|\?\?\?|===", before) is not None


def _joined(blocks: Sequence[Block]) -> str:
    return "\n".join(block.html for block in blocks if isinstance(block, Fragment))


def _spec(found: re.Match[str]) -> str:
    return " ".join(found["spec"].split())


def _level(parent: Element) -> int:
    """One below the nearest heading before that is the page's own and no embed's, 2 where there is none."""
    headings = (child for child in parent if isinstance(child.tag, str) and _HEADING.fullmatch(child.tag))
    levels = [int(each.tag[1]) for each in headings if not len(each)]
    return levels[-1] + 1 if levels else 2
