"""An actor without any record.

Finds: an actor whom no record names.
Why: their page would be empty but for the name; most likely a record forgot them.
Example: `ben-shore:` under `actors`, and nothing said, done or owned by him.
Instead: his id in the records that concern him, or no such actor.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Actor
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each actor that nothing names, where all records could be read."""
    if not book.whole:
        return
    linked = book.unsure | {link.target for page in book.prose for link in page.wikilinks}
    for actor in book.story.of(Actor):
        record = actor.record
        if not (record.roles or actor.id in linked or record.standing == "passing" or book.story.naming.get(actor.id)):
            advice = "name them where they belong, or write `standing: passing`"
            yield finding("idle-actor", actor.tellings[0].id_span, f"no record names '{actor.id}'", advice)
