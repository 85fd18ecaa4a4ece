"""A Markdown link to a place on a page that is not there.

Finds: `[text](page.md#place)` or `[text](#place)` in prose where the page has no such heading or id.
Why: the reader would land at the top of a page and have to search.
Example: `[the vote](timeline.md#closure-vot)`.
Instead: `[the vote](timeline.md#closure-vote)`, or better `[[closure-vote]]`.
"""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model.slug import slug
from nutgraf.rules.book import Book
from nutgraf.rules.markdown_links import markdown_links, without_code
from nutgraf.rules.site_pages import generated
from nutgraf.story.addresses import home
from nutgraf.story.prose import Prose

_HEADING = re.compile(r"^(?:#{1,6}[ \t]+(?P<hash>.+?)[ \t#]*|(?P<line>[^\n]+)\n(?:=+|-+)[ \t]*)$", re.MULTILINE)
_MARKUP = re.compile(r"\{[^}]*\}\s*$|\[\[(?:[^\]|]*\|)?|\]\]|\]\([^)]*\)")


def check(book: Book) -> Iterator[Finding]:
    """A finding for each anchor that its page does not have; of a generated page's, for what is near one of its records."""
    pages = {page.path: page for page in book.prose}
    for page in book.prose:
        for link in markdown_links(page):
            path = normpath(join(dirname(page.path), link.path)) if link.path else page.path
            if link.anchor and path.endswith(".md") and (fault := _fault(link.anchor, path, pages.get(path), book)):
                yield finding("broken-anchor", link.span, *fault)


def _fault(anchor: str, path: str, page: Prose | None, book: Book) -> tuple[str, str | None] | None:
    homes = [thing.id for thing in book.story.things.values() if home(thing).page == path]
    known = {*homes, *(_anchors(page) if page else ())}
    own = page is not None and path not in generated(book)
    if anchor.startswith(("fn:", "fnref")) or _plain(anchor) in map(_plain, known) or not (own or book.complete):
        return None
    advice = did_you_mean(anchor, known) or ("write the id of a heading there" if own else None)
    return (f"the page {path} has no place '{anchor}'", advice) if advice else None


def _anchors(page: Prose) -> Iterator[str]:
    """The ids that a page gives, and those that its headings get."""
    yield from (name for name, _ in page.ids)
    for found in _HEADING.finditer(without_code(page.body)):
        yield slug(_MARKUP.sub("", found["hash"] or found["line"]))


def _plain(anchor: str) -> str:
    """An anchor as its letters and digits alone, without the number of a heading's second standing."""
    return re.sub(r"_\d+$|[^a-z0-9]", "", anchor.lower())
