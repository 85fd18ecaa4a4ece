"""An order of time that contradicts itself.

Finds: entries that come before one another, by `after`, by their times, or by both.
Why: one of the facts is wrong, and the timeline would tell it either way.
Example: a vote on Friday `after: report`, and the report on Saturday.
Instead: the right day, or no `after`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Telling
from nutgraf.rules.book import Book
from nutgraf.story import Story

_MOST = 8
"""How many steps of a contradiction are told one by one."""


def check(book: Book) -> Iterator[Finding]:
    """A finding for each entry after itself, and at one entry of a cycle, in words that name the others."""
    for telling in book.tellings():
        after = getattr(telling.record, "after", ())
        if telling.record.id in after:
            where = telling.span("after", after.index(telling.record.id))
            message = f"'{telling.record.id}' is said to come after itself"
            yield finding("contradictory-order", where, message, "take it out of its own `after`")
    cycle = book.story.timeline.cycle
    if cycle:
        yield _cycle(cycle, book.story)


def _cycle(cycle: tuple[str, ...], story: Story) -> Finding:
    steps = list(zip(cycle, (*cycle[1:], cycle[0]), strict=True))
    shown = [_step(first, second, story) for first, second in steps[:_MOST]]
    chain = ", and ".join([*shown, f"so on over {len(steps) - _MOST} more"] if len(steps) > _MOST else shown)
    at = next((telling for _, name in steps for telling in _following(name, story)), story.things[cycle[0]].tellings[0])
    message = f"the order of time contradicts itself: {chain}"
    return finding("contradictory-order", at.span("after"), message, "look at their `when` and `after`")


def _step(first: str, second: str, story: Story) -> str:
    """How it is known that one entry comes before another."""
    said = {story.timeline.carrier.get(name) for each in _following(second, story) for name in _after(each)}
    if first in said:
        return f"'{second}' comes `after` '{first}'"
    return f"'{first}'{_when(first, story)} was over before '{second}'{_when(second, story)} began"


def _following(name: str, story: Story) -> Iterator[Telling]:
    """The tellings with an `after` of an entry and of what it carries."""
    for each in (name, *story.timeline.carries.get(name, ())):
        yield from (telling for telling in story.things[each].tellings if _after(telling))


def _after(telling: Telling) -> tuple[str, ...]:
    after: tuple[str, ...] = getattr(telling.record, "after", ())
    return after


def _when(name: str, story: Story) -> str:
    names = (name, *getattr(story.things[name].record, "through", ()))
    return next((f" ({story.dates[each].text})" for each in names if each in story.dates), "")
