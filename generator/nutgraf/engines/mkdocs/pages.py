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
from nutgraf.markup.answers import Answers
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.pages.recall import Made

_WITHOUT_MEMORY = ("markdown.extensions.", "pymdownx.")
_SHORT_NAMES = frozenset(
    {
        "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs", "legacy_em",
        "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks",
    }
)  # fmt: skip
"""Extensions that keep nothing of one page for the next; of others that is not known, and each page gets an instance of its own."""
_LINKING = ("](", "]:", "][", "<")
"""What Markdown with links or pictures of its own has."""
_log = logging.getLogger("mkdocs")


class Html(NamedTuple):
    """What a page's Markdown becomes."""

    content: str
    contents: Any
    """Its headings, as the extension `toc` has them."""
    title: str | None
    ids: list[str]
    links: dict[str, dict[str, str]]
    """By the Markdown file that is linked to, its anchors, each with the link as it was written."""


class Converter:
    """Makes pages HTML as MkDocs does, one after the other; `answers` are those of the story in the configuration."""

    def __init__(self, config: MkDocsConfig, files: Files, answers: Answers) -> None:
        self._config, self._files, self._answers = config, files, answers
        self._md: Markdown | None = None
        self._keeps = all(map(_forgets, config.markdown_extensions))
        self._ready: dict[str, tuple[str, Html]] = {}
        extensions = [each for each in config.markdown_extensions if isinstance(each, str)]
        self._settings = repr((extensions, config.mdx_configs, config.validation))
        self._addresses = repr(sorted((each.src_uri, each.url, each.inclusion.name) for each in files))

    def prepare(self, pages: Sequence["GeneratedPage"]) -> None:
        """Take over what is the same as in a build before, and convert the others on all cores."""
        if not self._keeps:
            return
        missing = []
        for page in pages:
            text, _ = meta.get_data(page.file.content_string)
            found = self._answers.found(*self._given(page.file, text))
            if found:
                self._ready[page.file.src_uri] = text, Html(*found)
            else:
                missing.append((page.file, text))
        made = shared(missing, lambda pair: self._quietly(*pair))
        done = [(file, text, each) for (file, text), each in zip(missing, made, strict=True) if each]
        self._answers.keep((self._given(file, text), each) for file, text, each in done)
        self._ready |= {file.src_uri: (text, Html(*each.value)) for file, text, each in done}

    def html(self, page: Page) -> Html:
        """What a page's Markdown becomes, made already where it is the same."""
        text, made = self._ready.pop(page.file.src_uri, ("", None))
        return made if made and text == page.markdown else self._convert(page.file, page.markdown or "")

    def _given(self, file: File, text: str) -> tuple[object, ...]:
        """All that a page is converted from, the story's answers apart; where it may link files, their addresses too."""
        links = self._addresses if any(sign in text for sign in _LINKING) else ""
        return "page", file.src_uri, file.url, self._settings, links, text

    def _quietly(self, file: File, text: str) -> Made | None:
        """A page converted; None where MkDocs has something to say about it, which it will say when the page is converted again."""
        listener = _Listener()
        _log.addHandler(listener)
        try:
            made = self._answers.made(lambda: tuple(self._convert(file, text)))
        finally:
            _log.removeHandler(listener)
        return None if listener.heard else made

    def _convert(self, file: File, text: str) -> Html:
        md = self._instance()
        raw, anchors = _RawHTMLPreprocessor(), _ExtractAnchorsTreeprocessor(file, self._files, self._config)
        paths, title = _RelativePathTreeprocessor(file, self._files, self._config), _ExtractTitleTreeprocessor()
        for each in (raw, anchors, paths, title):
            each._register(md)
        content = md.convert(text)
        links = {target.src_uri: named for target, named in paths.links_to_anchors.items()}
        ids = sorted(anchors.present_anchor_ids | raw.present_anchor_ids)
        return Html(content, getattr(md, "toc_tokens", []), title.title, ids, links)

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
        self._title_from_render, self.present_anchor_ids = made.title, set(made.ids)
        if logging.getLogger("mkdocs.structure.pages").getEffectiveLevel() > logging.DEBUG:
            self.links_to_anchors = dict(_targets(made.links, files))


def prepare(config: MkDocsConfig, files: Files, answers: Answers) -> None:
    """Have all generated pages among MkDocs' files made HTML."""
    pages = [file.page for file in files.documentation_pages() if isinstance(file.page, GeneratedPage)]
    converter = Converter(config, files, answers)
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
