"""What another engine has built, looked through and published: a copy of it takes the published site's place when nothing is wrong."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from nutgraf.diagnostics import Finding, Span, finding, tidy
from nutgraf.engines.export.known import known_own
from nutgraf.engines.export.opened import opened
from nutgraf.engines.export.rebased import restored
from nutgraf.engines.export.settings import PAGES, STORY
from nutgraf.engines.progress import Tell, silent
from nutgraf.engines.site import Site
from nutgraf.publish import passes
from nutgraf.publish.finished import Finished
from nutgraf.publish.masthead import Masthead
from nutgraf.publish.swap import SwapError, stage
from nutgraf.story.addresses import Address

_ENGINES_OWN = ("sitemap.xml", "sitemap.xml.gz", "search.json")
"""What engines make and the passes make anew."""
_NEEDS_AN_ADDRESS = "404.html"


class Published(NamedTuple):
    """How many pages a site has, and what is wrong with it."""

    pages: int
    findings: tuple[Finding, ...]


def publish(
    built: Path, exported: Path, engine: str, said: Mapping[str, Any], target: Path, tell: Tell = silent
) -> Published:
    """Let the passes go over a copy of the site in `built`, and put it in the place of `target` where they find nothing.

    `said` are the settings in `exported`, from which the engine has built. Where something is found, `target` is as it was.
    Raises SwapError and EngineError. `built` stays as it is, so that an engine with a cache finds its own pages there.
    """
    if strays := [each for each in sorted(built.rglob("*")) if each.is_symlink()]:
        raise SwapError(f"{strays[0]} is a link; put a copy of the file there")
    tell("reading the story")
    site, staging = opened((exported / STORY).absolute(), str(said.get("site_name") or "")).site, stage(target)
    try:
        tell("copying")
        shutil.copytree(built, staging.folder, dirs_exist_ok=True)
        _tidy(staging.folder, exported, said)
        tell("asking the engine for its own scripts")
        finished = _finished(staging.folder, exported, engine, said, site)
        findings = tidy((*_missing(finished, site), *passes.run(finished, tell)))
        if not findings:
            staging.publish()
    finally:
        staging.discard()
    return Published(len(finished.pages), findings)


def _tidy(folder: Path, exported: Path, said: Mapping[str, Any]) -> None:
    """Take out what an engine makes and the published site has otherwise, or can't have, but not what is the editor's; name marks as they are named."""
    unwanted = (*_ENGINES_OWN, *(() if said.get("site_url") else (_NEEDS_AN_ADDRESS,)))
    for name in unwanted:
        if not (exported / PAGES / name).exists():
            (folder / name).unlink(missing_ok=True)
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if (whole := restored(text)) != text:
            page.write_text(whole, encoding="utf-8")


def _finished(folder: Path, exported: Path, engine: str, said: Mapping[str, Any], site: Site) -> Finished:
    pages = [each.relative_to(folder).as_posix() for each in folder.rglob("*.html")]
    own = known_own(engine, exported, said, pages, site.styles)
    named = (str(said.get(key) or "") for key in ("site_name", "site_description", "site_author", "site_url"))
    masthead = Masthead(*named)
    told = site.metadata(masthead)
    return Finished(folder, own, site.embeds.prose, masthead.site_url, site.kinds, metadata=told, spread=site.spread)


def _missing(finished: Finished, site: Site) -> Iterator[Finding]:
    """A finding for each page of the story that the engine has left out: some do so without an error."""
    told = {each.path for each in site.embeds.prose}
    for path in sorted({page.path for page in site.pages} | told):
        file = Address(path).url + "index.html"
        if file not in finished.files:
            advice = "look at what the engine printed, and build again"
            yield finding("missing-page", Span(f"{finished.name}/{file}"), f"the engine made no page of {path}", advice)
