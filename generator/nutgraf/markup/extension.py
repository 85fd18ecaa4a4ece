"""`[[id]]`, `[[id|text]]` and `![[view]]` in Markdown, wherever it has text and not code."""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from nutgraf.markup.asking import Asking
from nutgraf.markup.cleaning import clean
from nutgraf.markup.comments import Comments
from nutgraf.markup.embeds import BlockEmbeds, InlineEmbeds
from nutgraf.markup.footnotes import WaysBack
from nutgraf.markup.furniture import PRIORITY, Furniture
from nutgraf.markup.links import Hrefs, Links
from nutgraf.markup.permalinks import PRIORITY as BESIDE
from nutgraf.markup.permalinks import Permalinks
from nutgraf.markup.sections import shelter
from nutgraf.markup.tables import keep_pipes
from nutgraf.markup.tasks import TaskLabels


class NutgrafExtension(Extension):
    """Configured with `resolver`, `page`, a callable that names the page a Markdown instance is converting, and `whole` where it makes pages of their own."""

    def __init__(self, **configs: Any) -> None:
        self.config: dict[str, list[Any]] = {
            "resolver": ["", "answers where ids lead and what embeds show"],
            "page": [lambda _md: "index.md", "names the page that is being converted"],
            "whole": [False, "whether what is converted is a page of its own, with all that stands around its text"],
        }
        super().__init__(**configs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        keep_pipes(md)
        resolver = self.getConfig("resolver")
        if not resolver:
            return
        self.asking = asking = Asking(md, resolver, self.getConfig("page"))
        md.registerExtension(asking)
        clean(md)
        shelter(md)
        md.postprocessors.register(TaskLabels(md), "nutgraf-tasks", 4)
        md.inlinePatterns.register(Comments(md), "nutgraf-comment", 187)
        md.inlinePatterns.register(InlineEmbeds(md, asking), "nutgraf-embed", 186)
        md.inlinePatterns.register(Links(md, asking), "nutgraf-link", 185)
        md.treeprocessors.register(Permalinks(md), "nutgraf-permalinks", BESIDE)
        md.treeprocessors.register(WaysBack(md), "nutgraf-footnotes", BESIDE)
        md.treeprocessors.register(Hrefs(md), "nutgraf-hrefs", -10)
        if self.getConfig("whole"):
            md.treeprocessors.register(Furniture(md, asking), "nutgraf-furniture", PRIORITY)
        md.parser.blockprocessors.register(BlockEmbeds(md, asking), "nutgraf-embed", 185)
