"""The files by which machines find the pages of a finished site."""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding
from nutgraf.publish import robots, sitemap
from nutgraf.publish.finished import Finished


def add(finished: Finished) -> Iterator[Finding]:
    """Write them, but for those that the editors have of their own; nothing can be wrong with that."""
    for name, text in _files(finished):
        if name not in finished.files:
            (finished.folder / name).write_text(text, encoding="utf-8")
    yield from ()


def _files(finished: Finished) -> Iterator[tuple[str, str]]:
    masthead = finished.metadata.masthead
    yield robots.PATH, robots.robots(masthead)
    if masthead.root:
        yield sitemap.PATH, sitemap.sitemap(finished)
