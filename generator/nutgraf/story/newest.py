"""The newest day of what is told of each thing, never of the clock."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from nutgraf.model import Record
from nutgraf.story.state import days_of_source
from nutgraf.story.story import Story


def newest_days(story: Story) -> Mapping[str, str]:
    """For each thing's and source's id the newest day that its tellings name as `changed`, put right, or as their source's; none where they name none."""
    sources = {each.id: max(days_of_source(each), default="") for each in story.sources}
    days = {
        thing.id: _newest((*(sources.get(each.source, "") for each in thing.tellings), *_changed(thing.records())))
        for thing in story.things.values()
    }
    found = sources | days
    for name, corrections in story.corrections_of.items():
        found[name] = _newest((found.get(name, ""), *(each.when for each in corrections)))
    return MappingProxyType({name: day for name, day in found.items() if day})


def _changed(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(each.changed for each in records if each.changed)


def _newest(days: Iterable[str]) -> str:
    return max(days, default="")
