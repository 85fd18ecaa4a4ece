"""What happened, what was said, what is asked, and what words mean."""

from collections.abc import Iterator

from nutgraf.model import Event, Question, Record, Statement, Term
from nutgraf.publish.linked import sources
from nutgraf.publish.linked.actors import all_named, references
from nutgraf.publish.linked.nodes import Node, Told, node
from nutgraf.publish.linked.times import moment
from nutgraf.story import Thing
from nutgraf.story.addresses import home

_STATUS = {"happened": "", "cancelled": "https://schema.org/EventCancelled"}
"""What of events can be said honestly: schema.org takes every other event for one that is held, or was."""


def events(told: Told) -> Iterator[Node]:
    """The events that happened undisputed, or are cancelled, in the timeline's order."""
    story = told.scope.story
    for each in filter(None, (story.get(name, Event) for name in story.timeline.ids)):
        record = each.record
        if record.status in _STATUS and not record.disputed_by and not _unsure(record, "title", "status"):
            yield _event(told, each)


def _event(told: Told, event: Thing[Event]) -> Node:
    record = event.record
    return node(
        "Event",
        told.id(home(event).url),
        name=record.title,
        description=record.summary,
        startDate=moment(told, told.scope.story.date(event), event.source),
        eventStatus=_STATUS[record.status],
        location=record.where if not _unsure(record, "where") else "",
        about=references(told, (each.id for each in record.actors)),
        subjectOf=_told_by(told, event),
    )


def quotations(told: Told) -> Iterator[Node]:
    """The words of those who are named and not private; who says them is never guessed, nor told in part."""
    for each in told.scope.story.of(Statement):
        speakers = all_named(told, each.record.by) if not _unsure(each.record, "by", "quote") else []
        if each.record.quote and speakers:
            yield _quotation(told, each, speakers)


def _quotation(told: Told, statement: Thing[Statement], speakers: list[Node]) -> Node:
    source = told.scope.story.source(statement.source)
    language = source.source.language if source and not statement.record.translated else ""
    return node(
        "Quotation",
        told.id(home(statement).url),
        text=" … ".join(statement.record.quote),
        spokenByCharacter=speakers,
        dateCreated=moment(told, told.scope.story.date(statement), statement.source),
        inLanguage=language,
        isBasedOn=_told_by(told, statement),
    )


def question(told: Told, asked: Thing[Question]) -> Node:
    """A question and why it matters; that there is no answer is not said, as it may come any day."""
    record = asked.record
    return node(
        "Question",
        told.id(home(asked).url, "question"),
        name=record.question,
        description=record.why_it_matters,
        about=references(told, (each.id for each in record.involves)),
        inLanguage=told.language,
    )


def terms(told: Told) -> Iterator[Node]:
    """The words that the editors define."""
    for each in told.scope.story.of(Term):
        record, address = each.record, told.id(home(each).url)
        yield node("DefinedTerm", address, name=record.term, alternateName=record.also, description=record.definition)


def _told_by(told: Told, thing: Thing[Record]) -> list[Node]:
    return sources.named(told, (each.source for each in thing.tellings))


def _unsure(record: Record, *fields: str) -> bool:
    """Whether the article does not say one of these outright, or all is the editors' own."""
    return record.basis == "editors" or any(each in record.inferred for each in fields)
