"""Who did not seek the public: what is published for machines names no private person, and leads to none of their pages."""

import re
from collections.abc import Callable, Iterable

from nutgraf.model import Actor
from nutgraf.story import Story, Thing
from nutgraf.story.addresses import home


def private_people(story: Story) -> tuple[Thing[Actor], ...]:
    """All of them."""
    return tuple(each for each in story.of(Actor) if is_private(each))


def is_private(actor: Thing[Actor]) -> bool:
    """Whether any source has somebody as private."""
    return any(record.private for record in actor.records())


def private_pages(story: Story) -> frozenset[str]:
    """The addresses of their pages, from the site's root."""
    return frozenset(home(each).url for each in private_people(story))


def private_names(story: Story) -> tuple[str, ...]:
    """Every name that one of them goes by."""
    return tuple(name for each in private_people(story) for record in each.records() for name in _names(record))


def names_private(story: Story) -> Callable[[str], bool]:
    """Tells whether a text names one of them, under any of their names."""
    named = _named(private_names(story))
    return lambda text: bool(named.search(text))


def _names(actor: Actor) -> tuple[str, ...]:
    """What somebody is called; the last word of a person's name stands alone too."""
    last = actor.name.split()[-1:] if actor.kind == "person" else ()
    return (actor.name, *actor.also, *last)


def _named(names: Iterable[str]) -> re.Pattern[str]:
    found = "|".join(map(re.escape, dict.fromkeys(names)))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)" if found else r"(?!)", re.IGNORECASE)
