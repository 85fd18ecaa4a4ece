"""What search says of each thing of the story: its kind, what else it is called, and what has to be said with its title."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from nutgraf.model import Actor, Document, Event, Question, Record, Statement, Term
from nutgraf.story import Place, Story, Thing
from nutgraf.story.addresses import home, paragraph
from nutgraf.words import Words

PAGE, PART = "page", "part"
"""The kinds of what is no thing of the story: a page, and a heading on one."""


class Named(NamedTuple):
    """A thing as a result names it: a kind's key, the key of the words for its state, and its other names."""

    kind: str
    state: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kinds:
    """All that search finds by its address from the site's root, the words for the keys of kinds and states, words that say little, and endings
    without which a word is the same.
    """

    things: Mapping[str, Named] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    common: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    language: str = "en"


def kinds_of(story: Story, words: Words) -> Kinds:
    """What search says of a story's things, in the catalogue's words."""
    things = {**dict(_pages(words)), **dict(_things(story))}
    kinds = dict.fromkeys((PAGE, PART, *(each.kind for each in things.values())))
    states = dict.fromkeys(each.state for each in things.values() if each.state)
    labels = {name: words(f"search.kind.{name}") for name in kinds} | {name: words(name) for name in states}
    common, endings = (tuple(words(f"search.{name}").split()) for name in ("passed_over", "endings"))
    return Kinds(things, labels, common, endings, words.language)


def _pages(words: Words) -> Iterator[tuple[str, Named]]:
    """The pages that every site has, with what the catalogue calls them besides."""
    for name, also in words.below("search.pages").items():
        yield f"{name}/", Named(PAGE, also=tuple(each.strip() for each in also.split(",")))


def _things(story: Story) -> Iterator[tuple[str, Named]]:
    for thing in story.things.values():
        yield home(thing).url, Named(_kind(thing.record), _state(thing.record), _also(thing))
    for source in story.sources:
        yield home(source).url, Named("source", also=_others(source.source.heading, (source.source.publisher,)))
        for number in range(1, source.source.paragraphs + 1):
            yield paragraph(Place(source.id, number)).url, Named("paragraph")


def _kind(record: Record) -> str:
    """The kind under which readers know it: an actor's own, and a statement told in other words is no quotation."""
    match record:
        case Actor():
            return record.kind
        case Statement():
            return "quotation" if record.quote else "statement"
    return record.kind_name


def _state(record: Record) -> str:
    """What must not be left unsaid: a question's state, and whatever is not known to have happened."""
    match record:
        case Question():
            return f"status.{record.status}"
        case Event() if record.status != "happened":
            return f"status.{record.status}"
        case Document() if record.status != "happened":
            return f"document_status.{record.status}"
    return ""


def _also(thing: Thing[Record]) -> tuple[str, ...]:
    """Other names, in every telling."""
    named = (each for each in thing.records() if isinstance(each, Actor | Term))
    return _others(thing.record.heading, (name for each in named for name in (each.heading, *each.also)))


def _others(heading: str, names: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name != heading))
