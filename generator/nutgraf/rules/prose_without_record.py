"""Prose for a record that does not exist.

Finds: a file in `content/actors/`, `content/questions/` or `content/sources/` that is named after no such record.
Why: the text was meant for a record's page, and would stand on a page of its own that nothing leads to.
Example: `content/actors/mira-olson.md` where the actor is `mira-olsen`.
Instead: `content/actors/mira-olsen.md`.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.rules.book import Book
from nutgraf.rules.misdeclared import misdeclared

_FOLDERS = {"actors": "actor", "questions": "question", "sources": "source"}


def check(book: Book) -> Iterator[Finding]:
    """A finding for each file of a record's folder that is no record's."""
    if not book.complete:
        return
    kinds, right = book.kinds, {"index", "README", *misdeclared(book)}
    for page in book.prose:
        path = PurePosixPath(page.path)
        kind = _FOLDERS.get(path.parent.as_posix())
        if kind and kind not in kinds.get(path.stem, ()) and path.stem not in right:
            known = [name for name, its in kinds.items() if kind in its]
            advice = did_you_mean(path.stem, known) or "name the file after a record's id, or put it elsewhere"
            yield finding("prose-without-record", Span(page.file), f"there is no {kind} '{path.stem}'", advice)
