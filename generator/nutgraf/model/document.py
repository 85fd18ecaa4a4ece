"""What is said or written as one piece."""

from typing import ClassVar, Literal

from nutgraf.model.base import Record
from nutgraf.model.fields import Ids, Link, Parties, Text, Time

EventStatus = Literal["happened", "announced", "expected", "alleged", "possible", "cancelled"]
LOOKS_AHEAD = frozenset({"announced", "expected", "possible"})


class Document(Record):
    """A letter, memo, post, speech, ruling, contract: what statements stand in."""

    kind_name: ClassVar[str] = "document"
    section: ClassVar[str] = "documents"
    title_field: ClassVar[str] = "title"

    title: Text
    kind: Text
    by: Parties = ()
    to: Parties = ()
    told: Parties = ()
    """The outlet it was said to."""
    via: Text | None = None
    """How it reached the public."""
    when: Time | None = None
    after: Ids = ()
    status: EventStatus = "happened"
    known_through: Parties = ()
    """Outlets or people through whom it reached this article, nearest to the speaker first."""
    link: Link | None = None
