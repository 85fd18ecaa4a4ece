"""The newest day of what a page shows."""

from collections.abc import Callable, Iterator, Mapping

from nutgraf.model import (
    Actor,
    Background,
    Document,
    Event,
    Figure,
    Issue,
    Position,
    Question,
    Record,
    Statement,
    Term,
)  # fmt: skip
from nutgraf.story import Story
from nutgraf.story.grouping import grouped
from nutgraf.story.newest import newest_days
from nutgraf.story.state import state

_ALL: Mapping[str, tuple[type[Record], ...]] = {
    "actors": (Actor,),
    "timeline": (Event, Document, Statement),
    "questions": (Question,),
    "positions": (Issue, Position),
    "quotes": (Statement,),
    "documents": (Document,),
    "background": (Background, Figure),
    "glossary": (Term,),
}
"""The kinds of record that a page shows all of."""


def newest_shown(story: Story) -> Callable[[str, str], str | None]:
    """Tells by a page's kind and the id that it is all about the newest day of what it shows; of other pages, the day of the state."""
    days, otherwise = newest_days(story), state(story)
    told_by = grouped((telling.source, each.id) for each in story.things.values() for telling in each.tellings)

    def newest(kind: str, name: str) -> str | None:
        return max(
            (days[each] for each in (*_shown(story, kind, name), *told_by.get(name, ())) if each in days),
            default=otherwise,
        )

    return newest


def _shown(story: Story, kind: str, name: str) -> Iterator[str]:
    """The ids of what a page shows."""
    if name:
        yield name
        yield from story.naming.get(name, ())
        yield from (each.id for each in story.entries_of.get(name, ()))
    for record in _ALL.get(kind, ()):
        yield from (each.id for each in story.of(record))
