"""What happened, or is said to happen."""

from typing import ClassVar

from nutgraf.model.base import Record
from nutgraf.model.document import EventStatus
from nutgraf.model.fields import Ids, Participants, Parties, Text, Time


class Event(Record):
    """A moment of the story, with how sure it is in `status`."""

    kind_name: ClassVar[str] = "event"
    section: ClassVar[str] = "events"
    title_field: ClassVar[str] = "title"

    title: Text
    status: EventStatus
    when: Time | None = None
    where: Text | None = None
    after: Ids = ()
    """Events or documents that came before, where the clock is not known."""
    through: Ids = ()
    """The document by which it happened, or that made it known."""
    actors: Participants = ()
    according_to: Parties = ()
    disputed_by: Ids = ()
    summary: Text | None = None
