"""The MkDocs plugin: it checks the project before `site/` is touched, hands MkDocs the generated pages, and publishes by a swap."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

import click
from jinja2 import Environment
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from nutgraf.diagnostics import Finding
from nutgraf.diagnostics.text import lines
from nutgraf.engines.collecting import uncollected
from nutgraf.engines.examination import examine
from nutgraf.engines.heap import give_back
from nutgraf.engines.mkdocs import configuration, failures, files, frames, pages, preview, searching, templates, typed
from nutgraf.engines.mkdocs.command import configured
from nutgraf.engines.mkdocs.makers import Makers, pages_alone
from nutgraf.engines.mkdocs.on_demand import OnDemand
from nutgraf.engines.mkdocs.own import theme_own
from nutgraf.engines.mkdocs.postponing import Postponing, findings_postponed, postponing
from nutgraf.engines.mkdocs.printing import Built, Printing
from nutgraf.engines.mkdocs.publishing import Publishing
from nutgraf.engines.mkdocs.reporting import Report
from nutgraf.engines.site import Site
from nutgraf.publish.finished import Finished
from nutgraf.publish.masthead import Masthead
from nutgraf.words import Words


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in `mkdocs.yml`, checked with their places by `nutgraf.engines.settings`."""

    ignore = option.Type(list, default=[])
    coverage = option.Optional(option.Type(str))
    copied_words = option.Optional(option.Type(int))


class NutgrafPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Entered in `mkdocs.yml` as `plugins: [nutgraf]`."""

    def __init__(self) -> None:
        self._serving = False
        self._until_shutdown = ExitStack()
        self._site: Site | None = None
        self._nav: Navigation | None = None
        self._on_demand = OnDemand()
        self._is_known = False
        self._waits = False
        self._postponing: Postponing | None = None
        self._root = Path.cwd()
        self._words = Words({})
        self._masthead = Masthead("")
        self._faults: tuple[Finding, ...] = ()
        self._warnings: tuple[Finding, ...] = ()
        self._pages = 0
        self._publishing = Publishing()
        self._report = Report()
        self._env = Environment()  # noqa: S701 - never used, MkDocs hands over its own

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep the plugin alive between the builds of a preview; a single build ends before garbage is worth collecting."""
        del dirty
        self._serving = command == "serve"
        give_back()
        if not self._serving:
            self._until_shutdown.enter_context(uncollected())

    def on_shutdown(self) -> None:
        """Have garbage collected again."""
        self._until_shutdown.close()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything; stop here where something is wrong, or, in a preview, go on to show what."""
        self._report.begin()
        configuration.refuse(config)
        searching.relieve(config.plugins)
        file = Path(config.config_file_path).absolute()
        self._root = file.parent
        said = configured(file)
        configuration.complete(config, themed=said.themed)
        templates.find_fast(config)
        self._is_known, self._postponing = frames.is_known(config), None
        self._waits = self._is_known and self._on_demand.attached
        asked = (file.parent, Path(config.docs_dir), config.site_name, said.settings)
        told = self._report.progress.tell
        stage = examine(*asked, drafts=self._serving, briefly=self._waits, tell=told)
        stage = stage.with_more(said.findings)
        self._words, self._faults = stage.theme.words, ()
        self._warnings = stage.findings
        if stage.findings:
            self._report.progress.clear()
            click.echo(lines(stage.findings), err=True)
        if stage.failed(strict=config.strict):
            if not self._serving:
                raise Abort("nutgraf: nothing was built; the site is as it was.")
            self._faults = stage.findings
            configuration.dress(config, stage.theme)
        else:
            self._site = stage.site
            configuration.dress(config, stage.theme, self._site)
        self._masthead = configuration.masthead(config)
        typed.escape_settings(config)
        self._publishing.begin(config)
        return config

    def on_files(self, files_: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, each with the editor's prose first; or the findings in their place."""
        if self._faults:
            files_ = preview.show_findings(files_, config, self._words, self._faults, self._site)
            if self._waits:
                files_ = self._postponing = findings_postponed(files_)
            return files_
        if self._site:
            files.add(files_, config, self._site, large=not self._waits)
        if self._site and self._is_known:
            files_ = self._postponing = postponing(files_, self._site, large=self._waits)
        return files_

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Have titles printed as they were typed, and the generated pages' Markdown made HTML where they are not postponed."""
        typed.escape_titles(nav.items)
        self._nav = nav
        self._pages = len(files.documentation_pages())
        self._report.progress.tell("making Markdown HTML", self._now)
        if self._site and not self._faults:
            pages.prepare(config, files, nav, self._site)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Have texts printed as they were typed, and remember what prints them."""
        del files
        self._report.progress.tell("writing pages", self._now)
        typed.escape_filters(env)
        env.auto_reload = False
        if self._is_known:
            templates.compile_once(env)
        self._env = env
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Have a page's front matter printed as it was typed."""
        del config, files
        typed.escape_meta(page)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Have a title that is a file's name printed as it is."""
        del config, files
        typed.escape_name(page)
        self._step(page)
        return html

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Count the page, have it made ready where it was postponed, and let go of what it holds."""
        del config
        self._step(page)
        if isinstance(page, pages.GeneratedPage):
            page.rest()
            return page.printed(output)
        return output

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch what the site is made of besides `content/`."""
        del builder
        for folder in ("seeds", "theme"):
            if (path := Path(config.config_file_path).parent / folder).is_dir():
                server.watch(str(path))
        preview.guard(server, self._words, self._on_demand)
        self._on_demand.attach(server)
        return server

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the new site in the old one's place, unless a strict build has warned."""
        built = Built(config, self._postponing, self._nav, self._env) if self._postponing and self._nav else None
        if self._faults and self._site:
            self._publishing.keep(preview.keep_last_good)
        finished: Callable[[Path], Finished] = partial(self._finished, config=config)
        if built and self._site and not self._faults and not self._waits:
            finished = self._printed(self._site, built)
        if not self._serving:
            told = self._report.progress.tell
            told("looking through the site")
            self._publishing.examine(finished, told)
        elif self._faults:
            self._on_demand.set_aside(preview.LAST_GOOD, pages_alone(built) if built else None)
        elif built and self._site and self._waits:
            self._on_demand.offer(Makers(self._site, built, finished).all())
        else:
            self._on_demand.offer({})
            self._publishing.complete(finished)
        self._report.progress.tell("putting the site in its place")
        self._publishing.finish(config, serving=self._serving)
        if self._site and not self._faults:
            self._site.rest(forgetting=not self._waits)
        self._report.end(self._pages, self._warnings)

    @event_priority(-100)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it is, and say in a line what failed where that is not nutgraf."""
        self._report.end()
        self._publishing.discard()
        if said := failures.told(error, self._publishing.site, self._root):
            click.echo(said, err=True)
            raise Abort(said if self._serving else "nutgraf: nothing was published; the site is as it was.") from None

    @property
    def _now(self) -> int:
        """How many pages MkDocs makes itself."""
        return self._pages - (
            sum(file.is_documentation_page() for file in self._postponing.postponed) if self._postponing else 0
        )

    def _step(self, page: Page) -> None:
        """Count what MkDocs has done, but for what is told when all are made."""
        if not self._postponing or page.file not in self._postponing.postponed:
            self._report.progress.step()

    def _printed(self, site: Site, built: Built) -> Callable[[Path], Finished]:
        """Make the postponed pages, ready to be published where they will be; tells what the pages of the site hold."""
        self._report.progress.tell("making pages", self._pages - self._now)
        folder = Path(built.config.site_dir)
        finished = self._finished(folder, built.config)
        seen = Printing(site, built, None if self._serving else finished).all(folder, self._report.progress.reach)
        return lambda folder: replace(finished, folder=folder, seen=seen)

    def _finished(self, folder: Path, config: MkDocsConfig) -> Finished:
        site, own = self._site, theme_own(config, self._env, self._site.styles if self._site else {})
        if site is None:
            return Finished(folder, own, site_url=config.site_url or "")
        told = site.metadata(self._masthead)
        finished = Finished(folder, own, site.embeds.prose, config.site_url or "", site.kinds, metadata=told)
        return replace(
            finished, spread=site.spread, beside=site.beside, recall=site.recall, standing=self._publishing.site
        )
