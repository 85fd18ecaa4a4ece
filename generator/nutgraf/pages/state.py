"""The day of the story's state, as every page and the handout show it."""

from datetime import datetime

from nutgraf.pages.times import day
from nutgraf.story import Story
from nutgraf.story.state import state
from nutgraf.words import Words


def state_day(story: Story, words: Words) -> str:
    """The day written out, and that it is inferred where a source's inferred day is all that gives it; empty where the facts name no day."""
    written = state(story)
    if written is None:
        return ""
    shown = day(datetime.fromisoformat(written), words)
    return words("time.inferred_day", day=shown) if is_inferred(story) else shown


def is_inferred(story: Story) -> bool:
    """Whether the day is one on which a source is inferred to have appeared."""
    given = [each.published for each in story.sources if each.published and each.published.interval.earliest]
    return any(each.basis == "inferred" and f"{each.interval.earliest:%Y-%m-%d}" == state(story) for each in given)
