"""What makes the postponed files of one build of a preview, each by its path in the site."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.structure.files import File

from nutgraf.diagnostics import Finding, tidy
from nutgraf.diagnostics.text import line
from nutgraf.engines.mkdocs.on_demand import Maker
from nutgraf.engines.mkdocs.preview import findings_page
from nutgraf.engines.mkdocs.printing import Built, Printing
from nutgraf.engines.rehearsal import fault, rehearse_pages
from nutgraf.engines.site import Site
from nutgraf.publish import passes, search
from nutgraf.publish.finished import Finished


def pages_alone(built: Built) -> Mapping[str, Maker]:
    """The makers of all postponed pages, where nothing of the project's can fail."""
    return {file.dest_uri: partial(_put, file.dest_uri, partial(built.page, file)) for file in built.postponed}


class Makers:
    """The makers of a site; `finished` tells of a folder of the site what its pages hold."""

    def __init__(self, site: Site, built: Built, finished: Callable[[Path], Finished]) -> None:
        self._site, self._built, self._finished = site, built, finished
        self._printing = Printing(site, built)
        paths = {page.path: page for page in site.embeds.pages}
        self._generated = {page.file: paths[page.path] for page in site.pages}

    def all(self) -> Mapping[str, Maker]:
        """Every one."""
        large = {path: partial(self._large, path, make) for path, make in self._site.large.items()}
        return {**self._pages, **large, search.INDEX: self._search}

    @cached_property
    def _pages(self) -> Mapping[str, Maker]:
        return {file.dest_uri: partial(self._page, file) for file in self._built.postponed}

    def _page(self, file: File, site: Path) -> None:
        generated = self._generated[file.src_uri]
        make = partial(self._printing.one, file)
        self._try(file.dest_uri, site, make, lambda: rehearse_pages(self._site, (generated,)))

    def _large(self, path: str, make: Callable[[], str | Path], site: Path) -> None:
        def copy(folder: Path) -> None:
            (folder / path).parent.mkdir(parents=True)
            if isinstance(told := make(), Path):
                shutil.copyfile(told, folder / path)
            else:
                (folder / path).write_text(told, encoding="utf-8")

        self._try(path, site, copy)

    def _search(self, site: Path) -> None:
        """The index of all pages: those that nobody has asked for are made first."""
        for name, make in self._pages.items():
            if not (site / name).is_file():
                make(site)
        passes.complete(self._finished(site))
        self._site.rest()

    def _try(
        self, name: str, site: Path, make: Callable[[Path], None], faults: Callable[[], Iterable[Finding]] = tuple
    ) -> None:
        """Have a file made, or show what keeps it from being made, of which `faults` may know more."""

        def tried(folder: Path) -> None:
            try:
                make(folder)
            except Exception as error:
                found = fault(error, self._site.root)
                if found is None:
                    raise
                told = [line(each) for each in tidy((found, *faults()))]
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(findings_page(self._site.theme.words, told), encoding="utf-8")

        try:
            _put(name, tried, site)
        finally:
            self._site.rest()


def _put(name: str, make: Callable[[Path], None], site: Path) -> None:
    """Have a file made, whole or not at all, as others may read meanwhile."""
    with TemporaryDirectory(prefix=".made-", dir=site) as made:
        make(Path(made))
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        Path(made, name).replace(site / name)
