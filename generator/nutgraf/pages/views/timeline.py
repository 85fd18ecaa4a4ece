"""The timeline: by day and part of day, in the story's order."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from nutgraf.model import Actor, Record
from nutgraf.model.slug import slug
from nutgraf.model.time.parts_of_day import part_of
from nutgraf.pages.pictures.strands import strands
from nutgraf.pages.pictures.timeline import timeline as timeline_picture
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.views.actors import principal
from nutgraf.pages.views.lines import by_day
from nutgraf.pages.views.part import Divider, Entry, Fold, Lines, Part, Parts, Print
from nutgraf.story import Dated, Story, Thing
from nutgraf.story.addresses import Address

_HOME = "timeline.md"
_LATEST = 5
_FRONT, _AT_FRONT = "index.md", 40
"""How many entries the front page opens in place; a long story's earlier ones are a page away."""


def timeline(scope: Scope, argument: str) -> Parts:
    """All entries under their days, with a link to each actor's part; the last few; or those that concern one actor.

    Away from the timeline's own page the days are folded, and few or one actor's entries are told in lines.
    """
    story = scope.story
    if argument:
        found = _latest(story) if argument == "latest" else story.entries_of.get(argument, ())
        told = argument != "latest"
        if groups := by_day(scope, found, told=told):
            yield Lines(groups, told)
        return
    entries = [story.things[name] for name in story.timeline.ids]
    if scope.page != _HOME:
        yield from _folded(scope, entries)
    elif entries:
        sides = strands(scope, principal(story))
        if picture := timeline_picture(scope, [(each, story.entry_date(each)) for each in entries], sides):
            yield Print("picture_timeline", {"picture": picture})
        yield Print("parts", {"items": _actors(scope)})
        yield from _by_day(scope, entries)


def _latest(story: Story) -> list[Thing[Record]]:
    """The last entries that have a time, and where those are few the last of the others, in order."""
    entries = [story.things[name] for name in story.timeline.ids]
    timed = [each.id for each in entries if story.entry_date(each)]
    others = [each.id for each in entries if not story.entry_date(each)]
    chosen = [*others, *timed][-_LATEST:]
    return [each for each in entries if each.id in chosen]


def _actors(scope: Scope) -> tuple[Ref, ...]:
    """A link to each actor's part of the timeline, with how many entries it has."""
    return tuple(
        Ref(actor.record.name, scope.link(Address(f"actors/{actor.id}.md", "timeline")), str(count))
        for actor in scope.story.of(Actor)
        if (count := len(scope.story.entries_of.get(actor.id, ())))
    )


def _by_day(scope: Scope, entries: list[Thing[Record]]) -> Parts:
    for day, name, placed in _days(scope, entries):
        yield Divider(day, name)
        yield from _parts_of_day(scope, placed)


def _folded(scope: Scope, entries: list[Thing[Record]]) -> Parts:
    """Each day with its entries inside, to be opened by who does not know them yet."""
    shown = entries[-_AT_FRONT:] if scope.page == _FRONT else entries
    if earlier := len(entries) - len(shown):
        rest = Ref(scope.words("earlier", count=earlier), scope.link(Address(_HOME)))
        yield Print("more", {"item": rest})
    for day, name, placed in _days(scope, shown):
        count = scope.words.counted("entries", len(placed))
        yield Fold(day, count, name, tuple(_parts_of_day(scope, placed)))


def _days(scope: Scope, entries: list[Thing[Record]]) -> Iterator[tuple[str, str, list["_Placed"]]]:
    """Each day, its anchor, and its entries; a day that comes twice has two anchors."""
    days: Counter[str] = Counter()
    for day, of_day in groupby(_placed(scope, entries), key=lambda each: each.day):
        again = days[day]
        days[day] += 1
        yield day, f"day_{slug(day)}" + (f"_{again + 1}" if again else ""), list(of_day)


def _parts_of_day(scope: Scope, placed: list["_Placed"]) -> Parts:
    for number, (part, group) in enumerate(groupby(placed, key=lambda each: each.part)):
        if part != scope.words("time.some_time") or number:
            yield Print("part", {"text": part})
        yield from _in_order(scope, [each.entry for each in group])


class _Placed(NamedTuple):
    """An entry with the day and the part of day that it stands under."""

    entry: Thing[Record]
    day: str
    part: str


def _placed(scope: Scope, entries: list[Thing[Record]]) -> Iterator[_Placed]:
    """An entry without a time stays under the day before it, apart from what has one."""
    day = scope.words("undated_entries")
    for entry in entries:
        dated = scope.story.entry_date(entry)
        if dated:
            day = scope.day(entry)
        yield _Placed(entry, day, _part(scope, dated) if dated else scope.words("undated_entries"))


def _part(scope: Scope, dated: Dated) -> str:
    low, high = dated.interval.earliest, dated.interval.latest
    found = part_of(low, high) if low and high else None
    return found[:1].upper() + found[1:] if found else scope.words("time.some_time")


def _in_order(scope: Scope, group: list[Thing[Record]]) -> Iterator[Part]:
    """The entries of a group, and before each run of them whose order is not known that it is not."""
    uncertain = scope.story.timeline.uncertain
    follows = [each.id in uncertain for each in group[1:]]
    for number, entry in enumerate(group):
        starts = number == 0 or entry.id not in uncertain
        run = (*follows[number:], False).index(False) if starts else 0
        if number == 0 and entry.id in uncertain:
            yield Print("aside", {"text": scope.words("order_unknown")})
        if run:
            yield Print("aside", {"text": scope.words("order_unknown_run", count=run + 1)})
        yield Entry(entry, depth=1, inside=True)
