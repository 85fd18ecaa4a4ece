"""The timeline: by day and part of day, in the story's order."""

from nutgraf.model import Actor, Record
from nutgraf.model.slug import slug
from nutgraf.model.time.parts_of_day import part_of
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.times import heading
from nutgraf.pages.views.part import Divider, Entry, Part, Parts, Print
from nutgraf.story import Dated, Story, Thing
from nutgraf.story.addresses import Address

_LATEST = 5


def timeline(scope: Scope, argument: str) -> Parts:
    """All entries under their days, with a link to each actor's part; the last few; or those that concern one actor."""
    story, ids = scope.story, scope.story.timeline.ids
    if argument == "latest":
        yield from (Entry(story.things[name]) for name in ids[-_LATEST:])
    elif argument:
        yield from map(Entry, story.entries_of.get(argument, ()))
    elif ids:
        yield Print("parts", {"items": _actors(scope)})
        yield from _by_day(scope, [story.things[name] for name in ids])


def _actors(scope: Scope) -> tuple[Ref, ...]:
    """A link to each actor's part of the timeline, with how many entries it has."""
    return tuple(
        Ref(actor.record.name, scope.link(Address(f"actors/{actor.id}.md", "timeline")), str(count))
        for actor in scope.story.of(Actor)
        if (count := len(scope.story.entries_of.get(actor.id, ())))
    )


def _by_day(scope: Scope, entries: list[Thing[Record]]) -> Parts:
    day = part = ""
    days: list[str] = []
    for entry in entries:
        dated = _date(scope.story, entry)
        found = heading(dated.interval, scope.words) if dated else day or scope.words("undated_entries")
        if found != day:
            day, part = found, ""
            again = days.count(day)
            days.append(day)
            yield Divider(day, f"day_{slug(day)}" + (f"_{again + 1}" if again else ""))
        hours = _part(scope, dated)
        if dated and hours != part:
            part = hours
            if part:
                yield Print("part", {"text": part})
        yield from _entry(scope, entry)


def _date(story: Story, entry: Thing[Record]) -> Dated | None:
    """An entry's own time, or that of a document by which it happened."""
    names = (entry.id, *getattr(entry.record, "through", ()))
    return next((story.dates[name] for name in names if name in story.dates), None)


def _part(scope: Scope, dated: Dated | None) -> str:
    if dated is None or dated.interval.earliest is None or dated.interval.latest is None:
        return ""
    found = part_of(dated.interval.earliest, dated.interval.latest)
    return found[:1].upper() + found[1:] if found else ""


def _entry(scope: Scope, entry: Thing[Record]) -> list[Part]:
    shown: list[Part] = [Entry(entry, depth=1, inside=True)]
    if entry.id in scope.story.timeline.uncertain:
        shown.append(Print("aside", {"text": scope.words("order_unknown")}))
    return shown
