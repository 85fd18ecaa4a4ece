"""The files by which machines find the pages of a finished site, and what they show of them."""

from collections.abc import Iterator
from functools import partial

from nutgraf.diagnostics import Finding
from nutgraf.publish import llms, robots, sitemap
from nutgraf.publish.finished import Finished
from nutgraf.publish.listing import Listing
from nutgraf.publish.plain import plain


def add(finished: Finished) -> Iterator[Finding]:
    """Write them, but for those that the editors have of their own; nothing can be wrong with that."""
    told = finished.metadata
    _write(finished, robots.PATH, robots.robots(told.masthead).encode())
    if told.masthead.root:
        _write(finished, sitemap.PATH, sitemap.sitemap(finished).encode())
    if told.listings:
        listed = [each for each in told.listings if each.listed and each.file in finished.files]
        written = frozenset(filter(None, finished.spread(listed, partial(_markdown, finished))))
        _write(finished, llms.PATH, llms.llms(told, written).encode())
    _draw(finished)
    yield from ()


def _write(finished: Finished, name: str, content: bytes) -> None:
    if name not in finished.files:
        file = finished.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _markdown(finished: Finished, page: Listing) -> str | None:
    """Write a page as Markdown too, and tell where; None where it has no text."""
    text = finished.of_page("plain", page.file, plain)
    if not text:
        return None
    name = llms.markdown_path(page)
    _write(finished, name, text.encode())
    return name


def _draw(finished: Finished) -> None:
    """The pictures of previews; where none is wanted, what draws them is not even read."""
    if finished.metadata.socials:
        from nutgraf.publish.drawn import drawn

        for name, social in finished.metadata.socials.items():
            _write(finished, name, drawn(*social))
