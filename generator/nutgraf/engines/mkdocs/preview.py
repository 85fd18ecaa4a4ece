"""What a preview shows until faults are mended: the findings at every address, and the last good state one click away."""

import os
import shutil
from collections.abc import Iterable
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel

from nutgraf.diagnostics import Finding, Severity
from nutgraf.diagnostics.text import line
from nutgraf.engines.mkdocs.on_demand import OnDemand
from nutgraf.engines.site import Site
from nutgraf.publish.changes_json import PATH as CHANGES
from nutgraf.publish.swap import stage
from nutgraf.story.addresses import Address
from nutgraf.words import Words

LAST_GOOD = "last-good"
"""The folder of the preview in which the last good state lies."""
_PAUSE = 0.03
"""For how many seconds nothing may change before a build; MkDocs has found all that changed in half a second by then."""
_SIGN = CHANGES
"""What every good state has, also one of which no page was made yet, and findings have not."""


def show_findings(
    files: Files, config: MkDocsConfig, words: Words, findings: Iterable[Finding], last: Site | None
) -> Files:
    """MkDocs' files with the findings in the place of every page, also of those that the last good build had."""
    good = {page.path for page in last.pages} if last else set()
    pages = {file.src_uri for file in files.documentation_pages()} | {"index.md"} | good
    for file in list(files.documentation_pages()):
        files.remove(file)
    items = [line(each) for each in sorted(findings, key=lambda each: each.severity is not Severity.ERROR)]
    for path in sorted(pages):
        body = _body(words, items, _way_back(path) if last else "")
        content = f"# {words('preview.faults')}\n\n{body}\n"
        files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
    config.nav = ["index.md"]
    return files


def _body(words: Words, items: Iterable[str], way_back: str) -> str:
    lines = "".join(f"<li><code>{escape(each)}</code></li>" for each in items)
    link = f'<p><a href="{escape(way_back)}">{escape(words("preview.last_good"))}</a></p>' if way_back else ""
    return f'<p>{escape(words("preview.advice"))}</p>\n<ul class="ng-list ng-findings">{lines}</ul>\n{link}'


def _way_back(path: str) -> str:
    """From a page to the same page as it last was."""
    url = Address(path).url
    return "../" * url.count("/") + f"{LAST_GOOD}/{url}"


def keep_last_good(site: Path, folder: Path) -> None:
    """Take the last good state of a served site along into the folder that will take its place."""
    good = site / LAST_GOOD if (site / LAST_GOOD).is_dir() else site
    if (good / _SIGN).is_file():
        shutil.copytree(good, folder / LAST_GOOD, copy_function=os.link)


def guard(server: LiveReloadServer, words: Words, on_demand: OnDemand) -> None:
    """Have a preview's rebuilds survive a `mkdocs.yml` that can't be read: it is shown what is wrong there, as any other fault. They begin sooner after a change than MkDocs' own."""
    build, server.build_delay = server.builder, _PAUSE

    def guarded() -> None:
        with on_demand.turn:
            try:
                build()
            except MkDocsException as error:
                _show_fault(Path(server.root), words, str(error).strip(), on_demand.addresses)
                on_demand.set_aside(LAST_GOOD)

    server.builder = guarded


def _show_fault(site: Path, words: Words, message: str, more: Iterable[Path]) -> None:
    """Put a page with one fault at every address of a served site, those too at which nothing was made yet."""
    staging = stage(site)
    try:
        keep_last_good(staging.site, staging.folder)
        for address in {*_addresses(staging.site), *more}:
            way_back = "../" * len(address.parts) + f"{LAST_GOOD}/" + "".join(f"{part}/" for part in address.parts)
            page = staging.folder / address / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(findings_page(words, message.splitlines(), way_back), encoding="utf-8")
        staging.publish()
    finally:
        staging.discard()


def _addresses(site: Path) -> Iterable[Path]:
    pages = (page.parent.relative_to(site) for page in site.rglob("index.html"))
    return [address for address in pages if LAST_GOOD not in address.parts]


def findings_page(words: Words, items: Iterable[str], way_back: str = "") -> str:
    """A page that needs nothing beside it with findings, each in a line, and the way back to the last good state."""
    body = _body(words, items, way_back)
    title = escape(words("preview.faults"))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">'
        f"<title>{title}</title></head>"
        '<body style="font-family:system-ui,sans-serif;line-height:1.5;margin:1rem auto;max-width:40rem;overflow-wrap:anywhere;padding:0 1rem">'
        f"<h1>{title}</h1>\n{body}</body></html>\n"
    )
