"""A page's front matter that is not what it should be: a mark as a draft that is none, a title that is no text, a line of `---` that is missing."""

import re
from collections.abc import Iterator

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.read import Tree, read_yaml
from nutgraf.rules.book import Book
from nutgraf.story.prose import Prose

_SHAPES: dict[str, tuple[type, str]] = {
    "title": (str, "a text"),
    "description": (str, "a text"),
    "draft": (bool, "`true` or `false`"),
    "tags": (list, "a list"),
    "hide": (list, "a list"),
}
_UNCLOSED = re.compile(r"---[ \t]*\n(?:[A-Za-z_]+:.*\n)+")


def check(book: Book) -> Iterator[Finding]:
    """A finding for each key of a page's front matter with a value of the wrong kind, and for one that is never closed."""
    for page in book.prose:
        if not page.front_matter and _UNCLOSED.match(page.body):
            advice = "close it with a line `---`"
            yield finding("bad-front-matter", Span(page.file), "the front matter is never closed", advice)
        tree = read_yaml("\n" + page.front_matter, page.file)[0]
        if tree and isinstance(tree.data, dict):
            yield from _wrong_values(page, tree)


def _wrong_values(page: Prose, tree: Tree) -> Iterator[Finding]:
    assert isinstance(tree.data, dict)  # noqa: S101 - check looked
    for key, value in tree.data.items():
        shape, wanted = _SHAPES.get(key, (object, ""))
        if not isinstance(value, shape):
            message = f"`{key}` of the page is {wanted}"
            advice = "put it in quotation marks" if shape is str else f"write {wanted}, or take the line out"
            yield finding("bad-front-matter", tree.span((key,)), message, advice)
