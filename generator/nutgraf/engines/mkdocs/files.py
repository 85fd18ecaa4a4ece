"""The generated pages among MkDocs' files."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from nutgraf.engines.site import Site, SitePage
from nutgraf.story.addresses import Address


def add(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Put the site's pages and files among MkDocs'; an editor's file at a page's address is already merged into it."""
    written = {Address(file.src_uri).url: file for file in files.documentation_pages()}
    for page in site.pages:
        own = written.get(Address(page.path).url)
        if own:
            files.remove(own)
        files.append(_generated(config, page))
    if not config.site_url:
        _remove(files, "sitemap.xml")
    for path, content in site.files.items():
        files.append(File.generated(config, path, content=content))


def _remove(files: Files, path: str) -> None:
    """Take a file of the theme's out, which MkDocs would copy as it lies where it is no template."""
    file = files.get_file_from_path(path)
    if file:
        files.remove(file)


def _generated(config: MkDocsConfig, page: SitePage) -> File:
    inclusion = InclusionLevel.INCLUDED if page.in_nav else InclusionLevel.NOT_IN_NAV
    return File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
