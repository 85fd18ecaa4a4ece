"""Who speaks in a record: the article, somebody in it, or the editors."""

from typing import Literal

from nutgraf.model import Event, Issue, Position, Question, Record, Statement, Term

Voice = Literal["article", "somebody", "editors"]


def voice(record: Record) -> Voice:
    """The voice of a record as a whole; single fields of the editors (a definition, why it matters) stand apart on the page."""
    if record.basis == "editors" or isinstance(record, Issue | Term):
        return "editors"
    if isinstance(record, Question):
        return "editors" if record.raised_by == "editors" else "article"
    if isinstance(record, Statement | Position):
        return "somebody"
    if isinstance(record, Event) and record.status == "happened":
        return "article"
    return "somebody" if getattr(record, "according_to", ()) or getattr(record, "known_through", ()) else "article"
