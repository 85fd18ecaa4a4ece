"""MkDocs' files, of which it does not hear of all: the others are made later, all at once or when they are asked for."""

from collections.abc import Callable, Iterable, Sequence

from mkdocs.structure.files import File, Files, InclusionLevel

from nutgraf.engines.site import Site


class Postponing(Files):
    """MkDocs' files, some of which it does not make with the others."""

    def __init__(self, files: Iterable[File], postponed: Iterable[File]) -> None:
        super().__init__(files)
        self.postponed = frozenset(postponed)

    def make_now(self, files: Iterable[File]) -> None:
        """Make some of them with the others after all."""
        self.postponed -= {*files}

    def documentation_pages(self, *, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        """The pages; without what is postponed where it is said which are meant, as MkDocs does of those that it builds, and nobody else."""
        found = super().documentation_pages(inclusion=inclusion or InclusionLevel.is_included)
        return [each for each in found if each not in self.postponed] if inclusion else found

    def copy_static_files(
        self, dirty: bool = False, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> None:
        """Copy what is no page, but for what is postponed."""
        Files([each for each in self if each not in self.postponed]).copy_static_files(dirty, inclusion=inclusion)


def postponing(files: Files, site: Site, *, large: bool) -> Postponing:
    """The same files, the generated pages postponed, and perhaps the large files."""
    aside = {page.file for page in site.pages} | ({*site.large} if large else set())
    return Postponing(files, (file for file in files if file.src_uri in aside))


def findings_postponed(files: Files) -> Postponing:
    """The same files, of which the pages show findings: all but the front page postponed."""
    return Postponing(files, (file for file in files.documentation_pages() if file.dest_uri != "index.html"))
