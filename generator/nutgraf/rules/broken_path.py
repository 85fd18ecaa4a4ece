"""A Markdown link or image to a file that is not there.

Finds: `[text](path)` or `![text](path)` in prose whose path is no page and no file of the site, seen from the page's own file.
Why: the reader would be sent to an empty page, or see a hole where a picture belongs.
Example: `[the vote](timelines.md)` in `content/about.md`.
Instead: `[the vote](timeline.md)`, or better `[[closure-vote]]`, which stays right when things move.
"""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.rules.book import Book
from nutgraf.rules.markdown_links import MarkdownLink, markdown_links
from nutgraf.rules.site_pages import generated
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose


def check(book: Book) -> Iterator[Finding]:
    """A finding for each link and image that leads to no file, where all ids and files are known."""
    if not book.complete or book.files is None:
        return
    there = generated(book) | {page.path for page in book.prose} | book.files
    for page in book.prose:
        for link in markdown_links(page):
            if link.path and (fault := _fault(link, page, there)):
                yield finding("broken-path", link.span, *fault)


def _fault(link: MarkdownLink, page: Prose, there: frozenset[str]) -> tuple[str, str | None] | None:
    path = normpath(join(dirname(page.path), link.path))
    if link.path.startswith("/"):
        return (
            f"'{link.path}' begins at the top of the server, where the site need not be",
            "write it as seen from this file",
        )
    if path in there or path.startswith("data/"):
        return None
    file = next((each for each in sorted(there) if each.endswith(".md") and Address(each).url == f"{path}/"), None)
    what = "image" if link.image else "page" if link.path.endswith(".md") else "file"
    advice = (
        f"write the path to its Markdown file, {file}"
        if file
        else did_you_mean(path, there) or "write the path as seen from this file"
    )
    return f"there is no {what} '{path}'", advice
