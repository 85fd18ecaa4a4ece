"""Ids that a thing had before: its own, and those derived from ids that its ends had."""

from nutgraf.model import Position, Record, Relation
from nutgraf.model.slug import slug
from nutgraf.story.story import Story
from nutgraf.story.thing import Thing


def former_ids(story: Story, thing: Thing[Record]) -> tuple[str, ...]:
    """Every id under which a thing may have been published before, without those that are taken now."""
    own = [old for record in thing.records() for old in record.was]
    record = thing.record
    if isinstance(record, Position):
        pairs = ((actor, issue) for actor in _names(story, record.actor) for issue in _names(story, record.issue))
        own.extend(Position.derived_id(*pair) for pair in pairs)
    elif isinstance(record, Relation):
        ends = ((one, other) for one in _names(story, record.from_) for other in _names(story, record.to))
        own.extend(Relation.derived_id(one, slug(record.kind), other) for one, other in ends)
    return tuple(old for old in dict.fromkeys(own) if old not in story.things)


def _names(story: Story, name: str) -> tuple[str, ...]:
    """An id and those it had before."""
    thing = story.things.get(name)
    return (name, *(old for record in thing.records() for old in record.was)) if thing else (name,)
