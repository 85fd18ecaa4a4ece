"""Generated pages made apart from MkDocs' own, as it would make them, and taken over from a build before where nothing that they show has changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from nutgraf.engines.mkdocs import frames
from nutgraf.engines.mkdocs.hearing import HeardError, listening
from nutgraf.engines.mkdocs.pages import Converter, GeneratedPage
from nutgraf.engines.mkdocs.postponing import Postponing
from nutgraf.engines.mkdocs.typed import escape_meta
from nutgraf.engines.site import Site
from nutgraf.publish.finished import Finished, Seen
from nutgraf.publish.ready import Ready, asked, ready, seen
from nutgraf.publish.text import Text


@dataclass(frozen=True)
class Built:
    """What MkDocs has at the end of a build."""

    config: MkDocsConfig
    files: Postponing
    nav: Navigation
    env: Environment

    def page(self, file: File, folder: Path) -> None:
        """Make a page in a folder, as MkDocs would have in the site's."""
        assert file.page  # noqa: S101 - it has one since it was put among the files
        (folder / file.dest_uri).unlink(missing_ok=True)  # it may be the file of the site that stands
        file.dest_dir = str(folder)
        vars(file).pop("abs_dest_path", None)
        _populate_page(file.page, self.config, self.files)
        _build_page(file.page, self.config, self._pages, self.nav, self.env)

    @cached_property
    def _pages(self) -> Sequence[File]:
        return self.files.documentation_pages()

    @property
    def postponed(self) -> Iterator[File]:
        """The pages that were not made."""
        return (file for file in self.files.postponed if file.is_documentation_page())


class Printing:
    """Makes the postponed pages of a site. What MkDocs has to say about one it says, and then the page is not taken over by the next build.

    With what is known of the finished site, pages are made ready to be published.
    """

    def __init__(self, site: Site, built: Built, finished: Finished | None = None) -> None:
        self._site, self._built, self._finished = site, built, finished

    def all(self, folder: Path, tell: Callable[[int], None]) -> Mapping[str, Seen]:
        """Make every one, on all cores; `tell` hears how many were begun. Those that are ready, by their paths in the site."""
        files = self._spaced(sorted(self._built.postponed, key=lambda file: file.src_uri))
        if self._finished:
            self._finished.files  # noqa: B018 - what stands there before any process writes is the editors' own
        made = self._site.spread(files, partial(self._quietly, folder), tell)
        for file in (file for file, is_made in zip(files, made, strict=True) if not is_made):
            self._built.page(file, folder)
        return {file.dest_uri: each for file, each in zip(files, made, strict=True) if isinstance(each, Seen)}

    def _spaced(self, files: Sequence[File]) -> list[File]:
        """Pages, with those at the site's root, which may hold all of the story, among the first half, where seldom two of them are in memory at once: the
        longest first, which an edit may leave one process to make while the other looks at all the rest.
        """
        long = sorted((file for file in files if file.url.count("/") <= 1), key=self._length, reverse=True)
        others = iter([file for file in files if file.url.count("/") > 1])
        between = len(files) // (2 * len(long) or 1)
        return [each for file in long for each in (file, *islice(others, between))] + [*others]

    def _length(self, file: File) -> int:
        """How long a page is in the site that stands."""
        with suppress(OSError):
            if self._finished and self._finished.standing:
                return (self._finished.standing / file.dest_uri).stat().st_size
        return 0

    def one(self, file: File, folder: Path) -> None:
        """Make one."""
        if not self._quietly(folder, file):
            self._built.page(file, folder)

    def _quietly(self, folder: Path, file: File) -> Seen | bool:
        """Make a page where nothing has to be said about it; tells whether it is made, and where it is ready what was seen."""
        page = file.page
        if not isinstance(page, GeneratedPage) or page.converter is None:
            return False
        made: Ready | None = None
        is_there = False
        with listening() as listener, suppress(Exception, Abort):  # what goes wrong does so again where it is heard

            def make() -> Ready:
                nonlocal is_there
                page.finish = partial(self._ready, file.dest_uri)
                self._built.page(file, folder)
                if listener.heard or page.ready is None:
                    raise HeardError
                is_there = True
                return page.ready

            asked = self._asked(page, page.converter)
            made = Ready(*(self._site.embeds.made(asked, make) if page.converter.is_known else make()))
        page.forget()
        if made and not is_there:
            self._put(folder, file.dest_uri, made.html)
        return seen(self._finished, file.dest_uri, made) if made and self._finished else made is not None

    def _put(self, folder: Path, name: str, html: Text) -> None:
        if self._finished:
            self._finished.put_text(name, html)
        else:
            write_file(html.read(), str(folder / name))

    def _ready(self, name: str, html: str) -> Ready:
        """A page as it is written."""
        return (
            ready(self._finished, name, html)
            if self._finished
            else Ready(Text.of(html.encode("utf-8", "xmlcharrefreplace")))
        )

    def _asked(self, page: GeneratedPage, converter: Converter) -> tuple[object, ...]:
        """All that a page is made of, the story apart."""
        page.read_source(self._built.config)
        escape_meta(page)
        given = converter.given(page.file, page.markdown or "")
        around = asked(self._finished, page.file.dest_uri) if self._finished else ()
        return "file", *given, self._around, *frames.of_page(page), around

    @cached_property
    def _around(self) -> str:
        return frames.of_site(self._built.config, self._built.nav)
