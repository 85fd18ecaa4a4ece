"""The views: what `![[name argument]]` shows, as records in an order. One record's id is a view of its own."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from nutgraf.model import (
    Actor,
    Background,
    Document,
    Figure,
    Issue,
    Position,
    Question,
    Record,
    Relation,
    Statement,
    Term,
)
from nutgraf.story import Story, Thing

Things = Iterator[Thing[Record]]
_LATEST = 5
_PRINCIPAL = 6


def _timeline(story: Story, argument: str) -> Things:
    entries = [story.things[name] for name in story.timeline.ids]
    if argument == "latest":
        return iter(entries[-_LATEST:])
    return (each for each in entries if not argument or _concerns(story, each, argument))


def _concerns(story: Story, entry: Thing[Record], actor: str) -> bool:
    """Whether an entry, or what it carries, names an actor."""
    members = (entry.id, *story.timeline.carries.get(entry.id, ()))
    return any(member in story.naming.get(actor, ()) for member in members)


def _actors(story: Story, argument: str) -> Things:
    if argument == "principal":
        return iter(principal(story))
    return (each for each in story.of(Actor) if not argument or each.record.kind == argument)


def principal(story: Story) -> tuple[Thing[Actor], ...]:
    """Those marked so, in the file's order, then those whom most records name, six in all unless more are marked."""
    actors = list(story.of(Actor))
    marked = [each for each in actors if each.record.standing == "principal"]
    others = [each for each in actors if each.record.standing is None]
    others.sort(key=lambda each: (-len(story.naming.get(each.id, ())), each.first_place))
    return (*marked, *others[: max(0, _PRINCIPAL - len(marked))])


def _naming(kind: type[Record]) -> Callable[[Story, str], Things]:
    def view(story: Story, argument: str) -> Things:
        return story.naming_of(argument, kind) if argument else story.of(kind)

    return view


def _quotes(story: Story, argument: str) -> Things:
    return (
        each for each in story.of(Statement) if not argument or any(party.id == argument for party in each.record.by)
    )


def _positions(story: Story, argument: str) -> Things:
    if argument:
        return story.naming_of(argument, Position)
    return chain.from_iterable((issue, *story.naming_of(issue.id, Position)) for issue in story.of(Issue))


def _questions(story: Story, argument: str) -> Things:
    if argument == "open":
        return (each for each in story.of(Question) if each.record.status in ("open", "partly-answered"))
    found = story.naming_of(argument, Question) if argument else story.of(Question)
    return iter(sorted(found, key=lambda each: each.record.status != "open"))


def _both(story: Story, _argument: str) -> Things:
    return chain(story.of(Background), story.of(Figure))


VIEWS: Mapping[str, Callable[[Story, str], Things]] = MappingProxyType(
    {
        "actors": _actors,
        "relations": _naming(Relation),
        "timeline": _timeline,
        "documents": _naming(Document),
        "quotes": _quotes,
        "positions": _positions,
        "questions": _questions,
        "background": _both,
        "figures": lambda story, measure: (
            each for each in story.of(Figure) if not measure or each.record.measure == measure
        ),
        "glossary": lambda story, _argument: story.of(Term),
    }
)
"""Each view with the records it shows, by its argument, empty where none is given."""
