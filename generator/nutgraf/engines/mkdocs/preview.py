"""The findings as a page, shown at every address of a preview until they are mended."""

from collections.abc import Iterable
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from nutgraf.diagnostics import Finding
from nutgraf.diagnostics.text import line
from nutgraf.engines.site import Site


def show_findings(files: Files, config: MkDocsConfig, findings: Iterable[Finding], last: Site | None) -> Files:
    """MkDocs' files with the findings in the place of every page, also of those that the last good build had."""
    pages = {file.src_uri for file in files.documentation_pages()} | {"index.md"}
    pages |= {page.path for page in last.pages} if last else set()
    for file in list(files.documentation_pages()):
        files.remove(file)
    content = _page(findings)
    for path in sorted(pages):
        files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
    config.nav = ["index.md"]
    return files


def _page(findings: Iterable[Finding]) -> str:
    items = "".join(f"<li><code>{escape(line(each))}</code></li>" for each in findings)
    return (
        "# This cannot be built yet\n\nMend these in the files, and the preview comes back by itself.\n\n"
        f'<ul class="ng-list ng-findings">{items}</ul>\n'
    )
