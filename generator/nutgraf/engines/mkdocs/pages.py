"""The generated pages as MkDocs' pages, whose Markdown is made HTML by one instance for all, and by all cores."""

import logging
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Any, NamedTuple

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from nutgraf.engines.mkdocs.hearing import HeardError, listening
from nutgraf.engines.mkdocs.postponing import Postponing
from nutgraf.engines.mkdocs.typed import escape_meta
from nutgraf.engines.site import Site
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.publish.ready import Ready

_WITHOUT_MEMORY = ("markdown.extensions.", "pymdownx.")
_SHORT_NAMES = frozenset(
    {
        "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs", "legacy_em",
        "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks",
    }
)  # fmt: skip
"""Extensions that keep nothing of one page for the next; of others that is not known, and each page gets an instance of its own."""
_READING = frozenset({"pymdownx.b64", "pymdownx.snippets"})
"""Extensions that read files beside a page, which may change without it."""
_LINKING = ("](", "]:", "][", "<")
"""What Markdown with links or pictures of its own has."""
_HEADLINE = re.compile(r"\n*# [^\[<\n]+$", re.MULTILINE)
"""A page's first line where it is a heading whose text stands in it alone, and not in what is linked or begun there."""


class Html(NamedTuple):
    """What a page's Markdown becomes."""

    content: str | bytes
    """Packed by zlib where it is kept for later."""
    contents: Any
    """Its headings, as the extension `toc` has them."""
    title: str | None
    ids: list[str]
    links: dict[str, dict[str, str]]
    """By the Markdown file that is linked to, its anchors, each with the link as it was written."""


class Converter:
    """Makes pages HTML as MkDocs does, one after the other, for a site with the story in the configuration."""

    def __init__(self, config: MkDocsConfig, files: Files, site: Site) -> None:
        self.config, self._files, self._site = config, files, site
        self._md: Markdown | None = None
        self._shares = all(map(_forgets, config.markdown_extensions))
        self.is_known = self._shares and _READING.isdisjoint(map(str, config.markdown_extensions))
        """Whether it is known what goes into a page."""
        self._ready: dict[str, tuple[str, Html]] = {}
        extensions = [each for each in config.markdown_extensions if isinstance(each, str)]
        self._settings = repr((extensions, config.mdx_configs, config.validation))
        addresses = repr(sorted((each.src_uri, each.url, each.inclusion.name) for each in files))
        self._addresses = sha256(addresses.encode("utf-8", "surrogatepass")).hexdigest()

    def prepare(self, pages: Sequence["GeneratedPage"]) -> None:
        """Take over what is the same as in a build before, and convert the others, on all cores."""
        if not self.is_known:
            return
        texts = [(page.file, meta.get_data(page.file.content_string)[0]) for page in pages]
        made = self._site.spread(texts, lambda pair: self._quietly(*pair))
        self._ready = {file.src_uri: (text, each) for (file, text), each in zip(texts, made, strict=True) if each}

    def html(self, page: Page) -> Html:
        """What a page's Markdown becomes, made already where it is the same."""
        text, made = self._ready.pop(page.file.src_uri, ("", None))
        if made and text == page.markdown:
            return made
        return Html(*self._convert(page.file, page.markdown or ""))

    def title(self, page: Page) -> str | None:
        """What a page will be called, as its first line says; None where only the whole page can tell."""
        headline = _HEADLINE.match(page.markdown or "") if self._shares else None
        return self._convert(page.file, headline[0])[2] if headline else None

    def given(self, file: File, text: str) -> tuple[object, ...]:
        """All that a page is converted from, first its path, the story apart; where it may link files, their addresses too."""
        links = self._addresses if any(sign in text for sign in _LINKING) else ""
        return self._paths.get(file.src_uri, ""), file.src_uri, file.url, self._settings, links, text

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        """The paths of generated pages by those of their files."""
        return {page.file: page.path for page in self._site.pages}

    def _quietly(self, file: File, text: str) -> Html | None:
        """A page converted; None where MkDocs has something to say about it, which it will say when the page is converted again."""
        with listening() as listener:

            def convert() -> tuple[Any, ...]:
                made = self._convert(file, text)
                if listener.heard:
                    raise HeardError
                return made

            try:
                content, *more = self._site.embeds.made(("page", *self.given(file, text)), convert)
            except HeardError:
                return None
        return Html(zlib.compress(content.encode(), 1), *more)

    def _convert(self, file: File, text: str) -> tuple[Any, ...]:
        """What `Html` holds, the content not packed."""
        md = self._instance()
        raw, anchors = _RawHTMLPreprocessor(), _ExtractAnchorsTreeprocessor(file, self._files, self.config)
        paths, title = _RelativePathTreeprocessor(file, self._files, self.config), _ExtractTitleTreeprocessor()
        for each in (raw, anchors, paths, title):
            each._register(md)
        content = md.convert(text)
        links = {target.src_uri: named for target, named in paths.links_to_anchors.items()}
        ids, contents = sorted(anchors.present_anchor_ids | raw.present_anchor_ids), getattr(md, "toc_tokens", [])
        md.reset()  # what it holds of a page may be as large as that
        return content, contents, title.title, ids, links

    def _instance(self) -> Markdown:
        if self._md is None or not self._shares:
            self._md = Markdown(
                extensions=self.config.markdown_extensions, extension_configs=self.config.mdx_configs or {}
            )
        return self._md.reset()


class GeneratedPage(Page):
    """A generated page; it asks a converter for its HTML."""

    converter: Converter | None = None
    finish: Callable[[str], Ready] | None = None
    """What becomes of its HTML before that is written."""
    ready: Ready | None = None
    _packed = b""
    _text: str | None = None

    @property
    def content(self) -> str | None:
        """Its HTML, which is kept packed until it is asked for: of a large site all pages are held at once."""
        if self._text is None and self._packed:
            self._text = zlib.decompress(self._packed).decode()
        return self._text

    @content.setter
    def content(self, text: str | None) -> None:
        if text is not self._text:
            self._packed = b""
        self._text = text
        self.rest()

    def rest(self) -> None:
        """Hold nothing that can be had again."""
        if self._packed:
            self._text = None

    def forget(self) -> None:
        """Hold nothing of what was made, but for its title, which others show."""
        self._packed, self._text, self.toc, self.present_anchor_ids = b"", None, get_toc([]), None
        self.finish = self.ready = None

    def printed(self, html: str) -> str:
        """What is written of it, from the HTML that templates have printed; what they printed it from is not needed any more."""
        if self.finish is None:
            return html
        self.content = None
        self.ready = self.finish(html)
        return self.ready.html.read().decode()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over what the Markdown has become."""
        if self.converter is None:
            super().render(config, files)
            return
        made = self.converter.html(self)
        self._packed, self._text = (made.content, None) if isinstance(made.content, bytes) else (b"", made.content)
        self.toc = get_toc(made.contents)
        self._title_from_render, self.present_anchor_ids = made.title, set(made.ids)
        if logging.getLogger("mkdocs.structure.pages").getEffectiveLevel() > logging.DEBUG:
            self.links_to_anchors = dict(_targets(made.links, files))


def prepare(config: MkDocsConfig, files: Files, nav: Navigation, site: Site) -> None:
    """Have all generated pages among MkDocs' files made HTML, those too that it has made for the nav; what is postponed gets its title for the nav."""
    generated = {page.file for page in site.pages}
    found = ((file, file.page) for file in files.documentation_pages() if file.src_uri in generated)
    converter = Converter(config, files, site)
    asking = [_asking(page, converter) for _, page in found if page]
    if isinstance(files, Postponing):
        files.make_now(page.file for page in nav.pages if page.file in files.postponed and not _called(page, converter))
        asking = [page for page in asking if page.file not in files.postponed]
    converter.prepare(asking)


def _called(page: Page, converter: Converter) -> bool:
    """Whether a page could be given the title that it will have once it is made."""
    page.read_source(converter.config)
    escape_meta(page)
    page._title_from_render = converter.title(page)
    return page._title_from_render is not None


def _asking(page: Page, converter: Converter) -> GeneratedPage:
    """A page, perhaps one that MkDocs has made for the nav, as one that asks a converter."""
    page.__class__ = GeneratedPage
    assert isinstance(page, GeneratedPage)  # noqa: S101 - told in the line before
    page.converter = converter
    return page


def _targets(links: dict[str, dict[str, str]], files: Files) -> Iterator[tuple[File, dict[str, str]]]:
    for path, named in links.items():
        if file := files.get_file_from_path(path):
            yield file, named


def _forgets(extension: object) -> bool:
    if isinstance(extension, str):
        return extension in _SHORT_NAMES or extension.startswith(_WITHOUT_MEMORY)
    return isinstance(extension, NutgrafExtension)
