"""What is told of a build while MkDocs writes its own lines to the same place."""

import logging
import os
import sys
from collections.abc import Sequence

import click

from nutgraf.diagnostics import Finding
from nutgraf.diagnostics.summary import counted
from nutgraf.engines.progress import Progress

PROFILE = "NUTGRAF_PROFILE"
"""The environment variable that asks where the time went."""


class Report:
    """The progress of one build, and what came of it; silent where MkDocs is asked to be quiet."""

    def __init__(self) -> None:
        self.progress = Progress(sys.stderr, shown=False)
        self._handlers: list[logging.Handler] = []
        self._cleared = _Cleared(self.progress)
        self._heard = False

    def begin(self) -> None:
        """A build begins."""
        self.end()
        self._handlers = logging.getLogger("mkdocs").handlers[:]
        self._heard = logging.getLogger("mkdocs").isEnabledFor(logging.INFO) and self._loud()
        self.progress = Progress(sys.stderr, shown=self._heard)
        self._cleared = _Cleared(self.progress)
        for handler in self._handlers:
            handler.addFilter(self._cleared)

    def _loud(self) -> bool:
        return any(each.level <= logging.INFO for each in self._handlers)

    def end(self, pages: int = 0, findings: Sequence[Finding] | None = None) -> None:
        """Say what came of the build, unless it failed, and where the time went if that is asked."""
        seconds = self.progress.end()
        for handler in self._handlers:
            handler.removeFilter(self._cleared)
        if findings is not None and self._heard:
            click.echo(f"nutgraf: {pages} pages, {counted(findings)}, {seconds:.1f} seconds", err=True)
        if os.environ.get(PROFILE) and self._handlers:
            click.echo(self.progress.profile(), err=True)
        self._handlers = []


class _Cleared(logging.Filter):
    """Takes the line of the progress away before a line of the log is written."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything pass."""
        del record
        self._progress.clear()
        return True
