"""The files by which machines find the pages of a finished site, and what they show of them."""

from collections.abc import Iterator
from functools import partial

from nutgraf.diagnostics import Finding
from nutgraf.publish import llms, robots, sitemap
from nutgraf.publish.finished import Finished
from nutgraf.publish.plain import plain
from nutgraf.publish.text import Text


def add(finished: Finished) -> Iterator[Finding]:
    """Write them, but for those that the editors have of their own; nothing can be wrong with that."""
    told = finished.metadata
    _write(finished, robots.PATH, robots.robots(told.masthead).encode())
    if told.masthead.root:
        _write(finished, sitemap.PATH, sitemap.sitemap(finished).encode())
    if told.listings:
        pages = [each.file for each in told.listings if is_told(finished, each.file) and each.file in finished.files]
        made = finished.spread([each for each in pages if each not in finished.seen], partial(_markdown, finished))
        seen = (llms.markdown_path(name) for name, page in finished.seen.items() if page.has_markdown)
        _write(finished, llms.PATH, llms.llms(told, frozenset((*filter(None, made), *seen))).encode())
    _draw(finished)
    yield from ()


def is_told(finished: Finished, page: str) -> bool:
    """Whether a page stands in lists, and beside it its Markdown."""
    listing = finished.metadata.by_file.get(page)
    return listing is not None and listing.listed


def write_markdown(finished: Finished, page: str, text: Text) -> str:
    """Write a page as Markdown too, and tell where."""
    name = llms.markdown_path(page)
    if name not in finished.files:
        finished.put_text(name, text)
    return name


def _markdown(finished: Finished, page: str) -> str | None:
    """The same from its HTML; None where that has no text."""
    text = finished.of_page("plain", page, lambda file: plain(file.read_text(encoding="utf-8")))
    return write_markdown(finished, page, Text.of(text.encode())) if text else None


def _write(finished: Finished, name: str, content: bytes) -> None:
    if name not in finished.files:
        finished.put(name, content)


def _draw(finished: Finished) -> None:
    """The pictures of previews; where none is wanted, what draws them is not even read."""
    if finished.metadata.socials:
        from nutgraf.publish.drawn import drawn

        for name, social in finished.metadata.socials.items():
            _write(finished, name, drawn(*social))
