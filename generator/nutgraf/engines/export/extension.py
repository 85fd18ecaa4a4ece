"""nutgraf's Markdown extension as other engines load it: by name, with plain settings, and no plugin beside it."""

from collections.abc import Sequence
from typing import Any

from markdown import Markdown

from nutgraf.engines.export.opened import Opened, opened
from nutgraf.engines.export.rebased import rebased, seen_from_file
from nutgraf.engines.export.whereabouts import whereabouts
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.pages.blocks import Around, Block, Fragment, Link


class StoryExtension(NutgrafExtension):
    """Entered as `nutgraf: {story: FOLDER, title: SITE}` among `markdown_extensions`; the folder is seen from the engine's settings."""

    def __init__(self, **configs: Any) -> None:
        story, title = configs.pop("story", ""), configs.pop("title", "")
        super().__init__(**configs)
        if story:
            asked = _Exported(story, title)
            self.config["resolver"][0], self.config["page"][0], self.config["whole"][0] = asked, asked.page, True

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        super().extendMarkdown(md)
        resolver = self.getConfig("resolver")
        if isinstance(resolver, _Exported):
            resolver.md = md


class _Exported:
    """Answers from the story in a folder, found when the first page asks: only then has the engine told which it is."""

    def __init__(self, story: str, title: str) -> None:
        self._story, self._title = story, title
        self.md = Markdown()

    @property
    def _opened(self) -> Opened:
        return opened((whereabouts(self.md).root / self._story).absolute(), self._title)

    def page(self, md: Markdown) -> str:
        """The generated page that a Markdown instance converts, or the editor's."""
        file = whereabouts(md).file
        return self._opened.pages.get(file, file)

    def link(self, target: str, page: str) -> Link | None:
        """As the story's own resolver, its address as the engine takes it."""
        found, here = self._opened.site.embeds.link(target, page), whereabouts(self.md)
        if found and here.from_files:
            return found._replace(href=seen_from_file(found.href, here.file))
        return found

    def blocks(self, spec: str, page: str, level: int, *, first: bool) -> Sequence[Block] | None:
        """As the story's own resolver, its addresses as the engine takes them."""
        shown = self._opened.site.embeds.blocks(spec, page, level, first=first)
        if shown is None:
            return None
        return [Fragment(self._led(each.html)) if isinstance(each, Fragment) else each for each in shown]

    def phrase(self, spec: str, page: str) -> str | None:
        """As the story's own resolver, its addresses as the engine takes them."""
        html = self._opened.site.embeds.phrase(spec, page)
        return self._led(html) if html is not None else None

    def furniture(self, page: str) -> Around | None:
        """As the story's own resolver, its addresses as the engine takes them."""
        around = self._opened.site.embeds.furniture(page)
        if around is None:
            return None
        above, below, end = (Fragment(self._led(each.html)) for each in (around.above, around.below, around.end))
        return Around(above, below, end, around.front)

    def _led(self, html: str) -> str:
        here = whereabouts(self.md)
        return rebased(html, here.file) if here.from_files else html
