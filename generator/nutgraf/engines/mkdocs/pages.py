"""The generated pages as MkDocs' pages, whose Markdown is made HTML by one instance for all, and by all cores."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from nutgraf.engines.cores import shared
from nutgraf.markup.extension import NutgrafExtension

_WITHOUT_MEMORY = ("markdown.extensions.", "pymdownx.")
_SHORT_NAMES = frozenset(
    {
        "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs", "legacy_em",
        "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks",
    }
)  # fmt: skip
"""Extensions that keep nothing of one page for the next; of others that is not known, and each page gets an instance of its own."""
_log = logging.getLogger("mkdocs")


class Html(NamedTuple):
    """What a page's Markdown becomes."""

    content: str
    contents: Any
    """Its headings, as the extension `toc` has them."""
    title: str | None
    ids: set[str]
    links: dict[str, dict[str, str]]
    """By the Markdown file that is linked to, its anchors, each with the link as it was written."""


class Converter:
    """Makes pages HTML as MkDocs does, one after the other."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config, self._files = config, files
        self._md: Markdown | None = None
        self._keeps = all(map(_forgets, config.markdown_extensions))
        self._ready: dict[str, tuple[str, Html]] = {}

    def prepare(self, pages: Sequence["GeneratedPage"]) -> None:
        """Convert pages on all cores; those that MkDocs has something to say about are left to be converted again."""
        if self._keeps:
            made = shared(pages, self._quietly)
            self._ready = {page.file.src_uri: each for page, each in zip(pages, made, strict=True) if each is not None}

    def html(self, page: Page) -> Html:
        """What a page's Markdown becomes, made already where it is the same."""
        text, made = self._ready.pop(page.file.src_uri, ("", None))
        return made if made and text == page.markdown else self._convert(page.file, page.markdown or "")

    def _quietly(self, page: "GeneratedPage") -> tuple[str, Html] | None:
        text, _ = meta.get_data(page.file.content_string)
        listener = _Listener()
        _log.addHandler(listener)
        try:
            made = self._convert(page.file, text)
        finally:
            _log.removeHandler(listener)
        return None if listener.heard else (text, made)

    def _convert(self, file: File, text: str) -> Html:
        md = self._instance()
        raw, anchors = _RawHTMLPreprocessor(), _ExtractAnchorsTreeprocessor(file, self._files, self._config)
        paths, title = _RelativePathTreeprocessor(file, self._files, self._config), _ExtractTitleTreeprocessor()
        for each in (raw, anchors, paths, title):
            each._register(md)
        content = md.convert(text)
        links = {target.src_uri: named for target, named in paths.links_to_anchors.items()}
        return Html(
            content,
            getattr(md, "toc_tokens", []),
            title.title,
            anchors.present_anchor_ids | raw.present_anchor_ids,
            links,
        )

    def _instance(self) -> Markdown:
        if self._md is None or not self._keeps:
            self._md = Markdown(
                extensions=self._config.markdown_extensions, extension_configs=self._config.mdx_configs or {}
            )
        return self._md.reset()


class GeneratedPage(Page):
    """A generated page outside the nav; it asks a converter for its HTML."""

    converter: Converter | None = None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over what the Markdown has become."""
        if self.converter is None:
            super().render(config, files)
            return
        made = self.converter.html(self)
        self.content, self.toc = made.content, get_toc(made.contents)
        self._title_from_render, self.present_anchor_ids = made.title, made.ids
        if logging.getLogger("mkdocs.structure.pages").getEffectiveLevel() > logging.DEBUG:
            self.links_to_anchors = dict(_targets(made.links, files))


def prepare(config: MkDocsConfig, files: Files) -> None:
    """Have all generated pages among MkDocs' files made HTML."""
    pages = [file.page for file in files.documentation_pages() if isinstance(file.page, GeneratedPage)]
    converter = Converter(config, files)
    for page in pages:
        page.converter = converter
    converter.prepare(pages)


def _targets(links: dict[str, dict[str, str]], files: Files) -> Iterator[tuple[File, dict[str, str]]]:
    for path, named in links.items():
        if file := files.get_file_from_path(path):
            yield file, named


def _forgets(extension: object) -> bool:
    if isinstance(extension, str):
        return extension in _SHORT_NAMES or extension.startswith(_WITHOUT_MEMORY)
    return isinstance(extension, NutgrafExtension)


class _Listener(logging.Handler):
    """Hears whether anything was said."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.heard = False

    def emit(self, record: logging.LogRecord) -> None:
        """Remember that something was said."""
        del record
        self.heard = True
