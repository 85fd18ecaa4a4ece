"""An order of time that contradicts itself.

Finds: entries that come before one another, by `after`, by their times, or by both.
Why: one of the facts is wrong, and the timeline would tell it either way.
Example: a vote on Friday `after: report`, and the report on Saturday.
Instead: the right day, or no `after`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding at one entry of a cycle, which names the others."""
    cycle = book.story.timeline.cycle
    if not cycle:
        return
    tellings = [book.story.things[name].tellings[0] for name in cycle]
    telling = next((each for each in tellings if getattr(each.record, "after", ())), tellings[0])
    chain = " before ".join(f"'{name}'" for name in (*cycle, cycle[0]))
    yield finding(
        "contradictory-order",
        telling.span("after"),
        f"the order of time contradicts itself: {chain}",
        "look at their `when` and `after`",
    )
