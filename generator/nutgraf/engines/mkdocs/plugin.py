"""The MkDocs plugin: it checks the project before `site/` is touched, hands MkDocs the generated pages, and publishes by a swap."""

from pathlib import Path
from typing import Literal

import click
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from nutgraf.diagnostics.text import lines
from nutgraf.engines.mkdocs import configuration, files, preview
from nutgraf.engines.mkdocs.publishing import Publishing
from nutgraf.engines.project import Project, open_project
from nutgraf.engines.site import Site, make_site
from nutgraf.engines.theme import theme_of


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in `mkdocs.yml`: none yet."""


class NutgrafPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Entered in `mkdocs.yml` as `plugins: [nutgraf]`."""

    def __init__(self) -> None:
        self._serving = False
        self._site: Site | None = None
        self._project: Project | None = None
        self._publishing = Publishing()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep the plugin alive between the builds of a preview."""
        del dirty
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything; stop here where something is wrong, or, in a preview, go on to show what."""
        root = Path(config.config_file_path).parent
        configuration.refuse(config)
        project = open_project(root, Path(config.docs_dir), drafts=self._serving)
        theme = theme_of(root)
        self._words = theme.words
        if project.findings:
            click.echo(lines(project.findings), err=True)
        if project.failed(strict=config.strict):
            if not self._serving:
                raise Abort("nutgraf: nothing was built; the site is as it was.")
            self._project = project
            configuration.dress(config, theme)
        else:
            self._project = None
            self._site = make_site(project, theme, config.site_name)
            configuration.dress(config, theme, self._site)
        self._publishing.begin(config)
        return config

    def on_files(self, files_: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, each with the editor's prose first; or the findings in their place."""
        if self._project:
            return preview.show_findings(files_, config, self._words, self._project.findings, self._site)
        if self._site:
            files.add(files_, config, self._site)
        return files_

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch what the site is made of besides `content/`."""
        del builder
        for folder in ("seeds", "theme"):
            if (path := Path(config.config_file_path).parent / folder).is_dir():
                server.watch(str(path))
        preview.guard(server, self._words)
        return server

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the new site in the old one's place, unless a strict build has warned."""
        if self._project and self._site:
            self._publishing.keep(preview.keep_last_good)
        self._publishing.finish(config, serving=self._serving)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it is."""
        del error
        self._publishing.discard()
