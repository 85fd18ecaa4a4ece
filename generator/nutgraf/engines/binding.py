"""The pages of the handout made HTML, and bound into one document in which each id stands once."""

import base64
import mimetypes
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from posixpath import join
from typing import NamedTuple
from urllib.parse import unquote

from markdown import Markdown
from markupsafe import escape

from nutgraf.engines.runs import in_runs
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.markup.scan import EXTENSIONS
from nutgraf.pages.embed import Embeds
from nutgraf.pages.handout.anchors import Anchors
from nutgraf.pages.handout.chapters import Leaf
from nutgraf.pages.handout.relinked import anchored, relinked
from nutgraf.publish.spread import Spread, unless_known
from nutgraf.publish.text import Text
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose

_PICTURED = re.compile(r"!\[(?!\[)|<img", re.IGNORECASE)
"""Where a picture may stand, which is a file that may change."""


class _Task(NamedTuple):
    """What has to be made, and as what it is kept: nothing where it shows files that may change."""

    asked: tuple[object, ...]
    make: Callable[[], str]

    def text(self) -> Text:
        """What is kept."""
        return Text.of(self.make().encode("utf-8", "surrogatepass"))


def _lasting(tasks: Sequence[_Task]) -> list[tuple[object, ...]]:
    """What is asked of tasks, but for those that show files that may change."""
    return [task.asked for task in tasks if task.asked]


class Binder:
    """Leaves made into HTML by one Markdown instance, with the syntax that prose is read with, and bound into one document."""

    def __init__(self, embeds: Embeds, anchors: Anchors, root: Path) -> None:
        self._page, self._embeds, self._anchors, self._root = "index.md", embeds, anchors, root
        extension = NutgrafExtension(resolver=embeds, page=lambda _md: self._page)
        self._draft = embeds.words("preview.draft")
        self._md = Markdown(extensions=[*EXTENSIONS, extension])

    def all(self, leaves: Sequence[Leaf], spread: Spread) -> list[Callable[[], str]]:
        """Ways to have each leaf's HTML as part of the document: their ids are known first, as links ask whether they are there."""
        before: list[tuple[str, ...]] = []
        runs = [*in_runs(leaves, alone=lambda leaf: "/" not in leaf.page)]
        made = unless_known(runs, lambda run: self._embeds.known(self._asked_ids(run)), self._ids_of_all, spread)
        for ids in map(frozenset, chain.from_iterable(made)):
            before.append(tuple(sorted(ids & self._anchors.taken)))
            self._anchors.taken |= ids
        taken = sha256("\n".join(sorted(self._anchors.taken)).encode()).hexdigest()
        bound = iter([self._bound(*each, taken) for each in zip(leaves, before, strict=True)])
        tasks = [[*islice(bound, len(run))] for run in runs]
        unless_known(tasks, lambda run: self._embeds.known(_lasting(run)), self._see_to, spread)
        return [partial(self._had, each) for each in chain.from_iterable(tasks)]

    def _see_to(self, tasks: Sequence[_Task]) -> bool:
        """Have several made and kept, but for what shows files that may change."""

        def make() -> bool:
            for task in tasks:
                if task.asked:
                    self._embeds.see_to(task.asked, task.text)
            return True

        return self._embeds.together(_lasting(tasks), make)

    def _had(self, task: _Task) -> str:
        if not task.asked:
            return task.make()
        text: Text = self._embeds.made(task.asked, task.text)
        return text.read().decode("utf-8", "surrogatepass")

    def _ids_of_all(self, leaves: Sequence[Leaf]) -> list[list[str]]:
        return self._embeds.together(self._asked_ids(leaves), lambda: [*map(self._ids, leaves)])

    def _asked_ids(self, leaves: Sequence[Leaf]) -> list[tuple[object, ...]]:
        return [self._asked("ids", leaf) for leaf in leaves]

    def _ids(self, leaf: Leaf) -> list[str]:
        """The ids that a leaf would have alone in a document."""
        return list(self._embeds.made(self._asked("ids", leaf), lambda: self._alone(leaf)[0]))

    def _alone(self, leaf: Leaf) -> tuple[list[str], str]:
        """A leaf as it would be alone in a document: its ids and its HTML, links apart."""

        def make() -> tuple[list[str], Text]:
            anchors = self._anchors.beside(())
            html = anchored(self._html(leaf), leaf.page, leaf.depth, anchors)
            return sorted(anchors.taken), Text.of(html.encode("utf-8", "surrogatepass"))

        ids, html = self._embeds.made(self._asked("leaf", leaf), make)
        return ids, html.read().decode("utf-8", "surrogatepass")

    def _bound(self, leaf: Leaf, before: tuple[str, ...], taken: str) -> _Task:
        """A leaf as it is in the document, without the ids that leaves before it have; `taken` is a name for all ids that there are."""

        def make() -> str:
            beside = self._anchors.beside(before)
            html = anchored(self._html(leaf), leaf.page, leaf.depth, beside) if before else self._alone(leaf)[1]
            return relinked(html, leaf.page, self._anchors, _Pictures(leaf, self._root))

        pictured = leaf.prose and _PICTURED.search(leaf.text)
        return _Task(() if pictured else self._asked("bound", leaf, before, taken), make)

    def _asked(self, what: str, leaf: Leaf, *more: object) -> tuple[object, ...]:
        draft = bool(leaf.prose and leaf.prose.draft)
        return what, leaf.page, leaf.text, leaf.depth, draft, self._anchors.names, *more

    def _html(self, leaf: Leaf) -> str:
        """A leaf's HTML as it would be on its page."""
        self._page = leaf.page
        html = self._md.convert(leaf.text)
        self._md.reset()
        draft = leaf.prose and leaf.prose.draft
        return f'{html}<p class="ng-note">{escape(self._draft)}</p>' if draft else html


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
