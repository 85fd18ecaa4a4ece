"""The day of the story's state: of its newest fact, never of the clock."""

from collections.abc import Iterator

from nutgraf.story.story import Story
from nutgraf.story.thing import SourceThing


def state(story: Story) -> str | None:
    """The newest day that the facts name as `changed`, `retrieved`, `published` or put right, as 2031-05-02; None where they name none."""
    return max(_days(story), default=None)


def _days(story: Story) -> Iterator[str]:
    for source in story.sources:
        yield from days_of_source(source)
    for seed in story.seeds:
        entries = (*(each.record for each in seed.records), *(skipped for skipped, _ in seed.skipped))
        yield from (entry.changed for entry in entries if entry.changed and not entry.draft)
        yield from (correction.when for correction, _ in seed.corrections)


def days_of_source(thing: SourceThing) -> Iterator[str]:
    """The day it was retrieved, and that on which it appeared, at the earliest."""
    if thing.source.retrieved:
        yield thing.source.retrieved
    if thing.published:
        moment = thing.published.interval.earliest or thing.published.interval.latest
        if moment:
            yield moment.date().isoformat()
