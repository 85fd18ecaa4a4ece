"""The whole story in order: a page to print, and one file that needs no other."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from jinja2 import Template
from markupsafe import Markup

from nutgraf.engines.binding import Binder
from nutgraf.engines.theme import ICON, Theme
from nutgraf.pages.embed import Embeds
from nutgraf.pages.handout.anchors import Anchors
from nutgraf.pages.handout.chapters import ADDRESS, Chapter, chapters, foreword
from nutgraf.pages.state import state_day
from nutgraf.publish.spread import Spread

PAGE, FILE = f"{ADDRESS}index.html", "data/story.html"
_HEAD_END = "</head>"
_TOGETHER = 64
"""How many pieces of a template are written at once."""
STYLES = ("assets/pictures.css", "assets/handout.css")
"""What dresses both, in this order: linked from the page, inside the file."""


class Told(NamedTuple):
    """A page below a chapter's first: `written` where the editors have written on it."""

    load: Callable[[], str]
    written: bool

    @property
    def html(self) -> Markup:
        """What it says."""
        return Markup(self.load())  # noqa: S704 - cleaned when it was converted


@dataclass(frozen=True)
class Part:
    """A chapter as the template prints it: its own page, then those that stand below it."""

    title: str
    id: str
    first: Told
    below: tuple[Told, ...]

    @property
    def html(self) -> Markup:
        """What its own page says."""
        return self.first.html


def handout(embeds: Embeds, spread: Spread, theme: Theme, title: str, root: Path, folder: Path) -> Mapping[str, Path]:
    """The page and the file by their paths in the site, written into a folder: both are as large as the whole site.

    `root` is where the paths of the editors' files begin.
    """
    before, parts = _told(embeds, spread, root)
    template = theme.fragments.get_template("handout.html")
    values = {
        "title": title,
        "language": theme.words.language,
        "sources": tuple(dict.fromkeys(each.source.publisher for each in embeds.story.sources)),
        "state": state_day(embeds.story, theme.words),
        "foreword": before.html if before else Markup(),
        "parts": parts,
        "words": theme.words,
    }
    linked = {"styles": [f"../{each}" for each in STYLES], "style": "", "icon": f"../{ICON}"}
    alone = {"styles": [], "style": Markup(style(theme)), "icon": ""}  # noqa: S704 - the theme's own
    files = {PAGE: folder / "page.html", FILE: folder / "file.html"}
    page, file = files.values()
    _print(template, values | linked, page)
    heads = tuple(
        "".join(template.generate(values | more | {"parts": ()})).partition(_HEAD_END) for more in (linked, alone)
    )
    if heads[0][1:] != heads[1][1:] or not _swap_heads(page, file, *(each[0].encode() for each in heads)):
        _print(template, values | alone, file)
    return files


def _print(template: Template, values: Mapping[str, object], file: Path) -> None:
    printed = template.stream(values)
    printed.enable_buffering(_TOGETHER)
    printed.dump(str(file), encoding="utf-8")


def _swap_heads(file: Path, other: Path, head: bytes, another: bytes) -> bool:
    """Write a document that is another one but for its head; tells whether that one has the head which is to be swapped."""
    with file.open("rb") as read, other.open("wb") as written:
        if read.read(len(head)) != head:
            return False
        written.write(another)
        shutil.copyfileobj(read, written)
    return True


def style(theme: Theme) -> str:
    """The style that the file has inside."""
    return "".join((theme.overrides / each).read_text(encoding="utf-8") for each in STYLES)


def _told(embeds: Embeds, spread: Spread, root: Path) -> tuple[Told | None, tuple[Part, ...]]:
    """The editors' foreword, if there is one, and the chapters."""
    before, told = foreword(embeds), chapters(embeds)
    leaves = [*filter(None, [before]), *(leaf for chapter in told for leaf in chapter.leaves)]
    generated = {each.path for each in embeds.pages}
    own = {leaf.page for leaf in leaves} - generated
    anchors = Anchors(embeds.story, generated & {leaf.page for leaf in leaves}, own)
    bound = Binder(embeds, anchors, root).all(leaves, spread)
    found = {leaf.page: Told(load, leaf.prose is not None) for leaf, load in zip(leaves, bound, strict=True)}

    def part(chapter: Chapter) -> Part:
        first, *others = (found[each.page] for each in chapter.leaves)
        return Part(chapter.title, anchors.id(chapter.leaves[0].page), first, tuple(others))

    return found[before.page] if before else None, tuple(map(part, told))
