"""The generated pages among MkDocs' files."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from nutgraf.engines.mkdocs.pages import GeneratedPage
from nutgraf.engines.site import Site, SitePage

_BUNDLES = ("assets/javascripts/", "assets/stylesheets/")
"""Where Material keeps what its own frame loads."""


def add(files: Files, config: MkDocsConfig, site: Site, *, large: bool = True) -> None:
    """Put the site's pages and files among MkDocs'; an editor's file at a page's address is already merged into it.

    Where `large` is false, its large files stand there with nothing in them.
    """
    _withhold_drafts(files, site)
    for page in site.pages:
        _remove(files, page.file)
        files.append(file := _generated(config, page))
        if not page.in_nav:
            GeneratedPage(None, file, config)
    _leave_out_the_themes(files, config, "sitemap.xml")
    _leave_out_bundles(files, config)
    told = site.files if large else {**site.data, **dict.fromkeys(site.large, "")}
    for path, content in {**told, **site.feeds(config.site_url)}.items():
        _make_room(files, path)
        files.append(_file(config, path, content))


def _file(config: MkDocsConfig, path: str, content: str | Path) -> File:
    if isinstance(content, Path):
        return File.generated(config, path, abs_src_path=str(content))
    return File.generated(config, path, content=content)


def _withhold_drafts(files: Files, site: Site) -> None:
    """Take out the editor's pages that the site does not count among its prose."""
    published = {page.path for page in site.embeds.prose}
    for file in list(files.documentation_pages()):
        if file.generated_by is None and file.src_uri.endswith(".md") and file.src_uri not in published:
            files.remove(file)


def _remove(files: Files, path: str) -> None:
    """Take a file out where there is one."""
    file = files.get_file_from_path(path)
    if file:
        files.remove(file)


def _leave_out_the_themes(files: Files, config: MkDocsConfig, path: str) -> None:
    """Take out a template of the theme's that is not printed here: MkDocs would copy it as it lies."""
    file = files.get_file_from_path(path)
    if file and file.src_dir != config.docs_dir:
        files.remove(file)


def _leave_out_bundles(files: Files, config: MkDocsConfig) -> None:
    """Take out Material's scripts and styles, which the frame does without, unless the project has a frame of its own."""
    own = config.theme.custom_dir
    if own and Path(own, "base.html").is_file():
        return
    for file in [each for each in files if each.src_uri.startswith(_BUNDLES)]:
        if file.src_dir and not Path(file.src_dir).is_relative_to(config.docs_dir) and file.src_dir != own:
            files.remove(file)


def _make_room(files: Files, path: str) -> None:
    """Take out an editor's page whose address is a file's: it is told in that."""
    for file in list(files.documentation_pages()):
        if file.dest_uri == path:
            files.remove(file)


def _generated(config: MkDocsConfig, page: SitePage) -> File:
    inclusion = InclusionLevel.INCLUDED if page.in_nav else InclusionLevel.NOT_IN_NAV
    return File.generated(config, page.file, content=page.markdown, inclusion=inclusion)
