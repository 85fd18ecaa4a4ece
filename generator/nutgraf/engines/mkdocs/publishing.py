"""The swap around MkDocs' build: it builds in a folder beside the site, which takes the site's place when nothing failed."""

import atexit
import logging
from collections.abc import Callable
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from nutgraf.diagnostics.text import lines
from nutgraf.engines.progress import Tell, silent
from nutgraf.publish import passes
from nutgraf.publish.finished import Finished
from nutgraf.publish.swap import Staging, SwapError, stage

_log = get_plugin_logger(__name__)


class Publishing:
    """One build at a time, from `begin` to `finish` or `discard`."""

    def __init__(self) -> None:
        self._staging: Staging | None = None
        self._config: MkDocsConfig | None = None
        self._site_dir = ""

    @property
    def site(self) -> Path:
        """Where the site stands, as `mkdocs.yml` says, or as MkDocs has it where no build has begun."""
        return Path(self._site_dir or "site")

    def begin(self, config: MkDocsConfig) -> None:
        """Send the build to a folder beside the site."""
        self.discard()
        try:
            self._staging = stage(Path(config.site_dir))
        except SwapError as error:
            raise Abort(str(error)) from None
        self._config, self._site_dir = config, config.site_dir
        config.site_dir = str(self._staging.folder)
        atexit.register(self._stopped)

    def keep(self, take_along: Callable[[Path, Path], None]) -> None:
        """Take something of the old site along into the new one: called with both folders."""
        if self._staging:
            take_along(self._staging.site, self._staging.folder)

    def examine(self, finished: Callable[[Path], Finished], tell: Tell = silent) -> None:
        """Let the passes go over what was built, called with its folder; where they find a fault, the site stays as it was."""
        if self._staging is None:
            return
        findings = passes.run(finished(self._staging.folder), tell)
        if findings:
            click.echo(lines(findings), err=True)
            self.discard()
            raise Abort("nutgraf: nothing was published; the site is as it was.")

    def complete(self, finished: Callable[[Path], Finished]) -> None:
        """Add to a preview what readers would miss in it."""
        if self._staging:
            passes.complete(finished(self._staging.folder))

    def finish(self, config: MkDocsConfig, *, serving: bool = False) -> None:
        """Publish what was built, unless a strict build has warned: MkDocs counts warnings only after this."""
        if self._staging is None or _warned(config):
            self.discard()
            return
        try:
            self._staging.publish()
            if not serving:
                _log.info("The site is in %s", self._site_dir)
        except SwapError as error:
            raise Abort(str(error)) from None
        finally:
            self.discard()

    def discard(self) -> None:
        """Take away what is left of a build, and give the configuration its folder back."""
        if self._staging and self._config:
            self._staging.discard()
            self._config.site_dir = self._site_dir
        self._staging = self._config = None
        atexit.unregister(self._stopped)

    def _stopped(self) -> None:
        """Clean up after a build that was stopped, as by Ctrl-C: MkDocs tells plugins of errors only."""
        self.discard()
        click.echo("nutgraf: the build was stopped; the site is as it was.", err=True)


def _warned(config: MkDocsConfig) -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return config.strict and any(each.get_counts() for each in handlers if isinstance(each, CountHandler))
