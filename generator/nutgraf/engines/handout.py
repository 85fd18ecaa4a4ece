"""The whole story in order: a page to print, and one file that needs no other."""

import base64
import mimetypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from posixpath import join
from typing import NamedTuple
from urllib.parse import unquote

from markdown import Markdown
from markupsafe import Markup, escape

from nutgraf.engines.cores import shared
from nutgraf.engines.theme import ICON, Theme
from nutgraf.markup.answers import Answers
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.markup.scan import EXTENSIONS
from nutgraf.pages.embed import Embeds
from nutgraf.pages.handout.anchors import Anchors
from nutgraf.pages.handout.chapters import ADDRESS, Chapter, Leaf, chapters, foreword
from nutgraf.pages.handout.relinked import anchored, relinked
from nutgraf.pages.state import state_day
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose

PAGE, FILE = f"{ADDRESS}index.html", "data/story.html"
STYLES = ("assets/pictures.css", "assets/handout.css")
"""What dresses both, in this order: linked from the page, inside the file."""


class Told(NamedTuple):
    """A page below a chapter's first: `written` where the editors have written on it."""

    html: Markup
    written: bool


@dataclass(frozen=True)
class Part:
    """A chapter as the template prints it: its own page, then those that stand below it."""

    title: str
    id: str
    html: Markup
    below: tuple[Told, ...]


def handout(embeds: Embeds, answers: Answers, theme: Theme, title: str, root: Path) -> Mapping[str, str]:
    """The page and the file by their paths in the site; `root` is where the paths of the editors' files begin."""
    before, parts = _told(embeds, answers, root)
    template = theme.fragments.get_template("handout.html")
    values = {
        "title": title,
        "language": theme.words.language,
        "sources": tuple(dict.fromkeys(each.source.publisher for each in embeds.story.sources)),
        "state": state_day(embeds.story, theme.words),
        "foreword": before,
        "parts": parts,
        "words": theme.words,
    }
    linked = template.render(values, styles=[f"../{each}" for each in STYLES], style="", icon=f"../{ICON}")
    alone = template.render(values, styles=[], style=Markup(style(theme)), icon="")  # noqa: S704 - the theme's own
    return {PAGE: linked, FILE: alone}


def style(theme: Theme) -> str:
    """The style that the file has inside."""
    return "".join((theme.overrides / each).read_text(encoding="utf-8") for each in STYLES)


def _told(embeds: Embeds, answers: Answers, root: Path) -> tuple[Markup, tuple[Part, ...]]:
    """The editors' foreword, empty where there is none, and the chapters."""
    before, told = foreword(embeds), chapters(embeds)
    leaves = [*filter(None, [before]), *(leaf for chapter in told for leaf in chapter.leaves)]
    generated = {each.path for each in embeds.pages}
    own = {leaf.page for leaf in leaves} - generated
    anchors, converter = (
        Anchors(embeds.story, generated & {leaf.page for leaf in leaves}, own),
        _Converter(embeds, answers),
    )
    converted = zip(leaves, converter.all(leaves), strict=True)
    html = {leaf.page: anchored(text, leaf.page, leaf.depth, anchors) for leaf, text in converted}

    def shown(leaf: Leaf) -> Markup:
        linked = relinked(html[leaf.page], leaf.page, anchors, _Pictures(leaf, root))
        return Markup(linked)  # noqa: S704 - cleaned when it was converted

    def part(chapter: Chapter) -> Part:
        first, *others = chapter.leaves
        below = tuple(Told(shown(each), each.prose is not None) for each in others)
        return Part(chapter.title, anchors.id(first.page), shown(first), below)

    return shown(before) if before else Markup(), tuple(map(part, told))


class _Converter:
    """Leaves made into HTML by one Markdown instance, with the syntax that prose is read with."""

    def __init__(self, embeds: Embeds, answers: Answers) -> None:
        self._page, self._answers = "index.md", answers
        extension = NutgrafExtension(resolver=answers, page=lambda _md: self._page)
        self._draft = embeds.words("preview.draft")
        self._md = Markdown(extensions=[*EXTENSIONS, extension])

    def all(self, leaves: Sequence[Leaf]) -> Iterator[str]:
        """Each leaf's HTML as it would be on its page; what is the same as in a build before is taken over."""
        found = [self._answers.found(*_given(leaf)) for leaf in leaves]
        missing = [leaf for leaf, html in zip(leaves, found, strict=True) if html is None]
        made = shared(missing, lambda leaf: self._answers.made(lambda: self._html(leaf)))
        self._answers.keep(zip(map(_given, missing), made, strict=True))
        rest = iter(made)
        return (
            self._noted(leaf, next(rest).value if html is None else html)
            for leaf, html in zip(leaves, found, strict=True)
        )

    def _html(self, leaf: Leaf) -> str:
        self._page = leaf.page
        return self._md.reset().convert(leaf.text)

    def _noted(self, leaf: Leaf, html: str) -> str:
        draft = leaf.prose and leaf.prose.draft
        return f'{html}<p class="ng-note">{escape(self._draft)}</p>' if draft else html


def _given(leaf: Leaf) -> tuple[object, ...]:
    """All that a leaf is converted from, the story's answers apart."""
    return "leaf", leaf.page, leaf.text


@dataclass(frozen=True)
class _Pictures:
    """The pictures of a leaf, from the files beside its prose."""

    leaf: Leaf
    root: Path

    def __call__(self, address: str) -> str | None:
        """A picture's file as a `data:` address, as seen from the editor's file or from the page's address."""
        prose = self.leaf.prose
        kind, _ = mimetypes.guess_type(address)
        if not prose or not kind or not kind.startswith("image/"):
            return None
        for file in self._files(prose, unquote(address)):
            if file.is_file():
                return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"
        return None

    def _files(self, prose: Prose, path: str) -> Iterator[Path]:
        written = self.root / prose.file
        content = Path(str(written).removesuffix(prose.path))
        yield written.parent / path
        yield content / join(Address(prose.path).url, path)
