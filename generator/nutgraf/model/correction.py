"""What was left out on purpose, and what was put right."""

from typing import ClassVar

from nutgraf.model.base import Entry, Frozen
from nutgraf.model.fields import Day, Id, Text, Texts


class Skipped(Entry):
    """A paragraph that carries no fact, or marks that quote nobody, with the reason."""

    section: ClassVar[str] = "skipped"

    because: Text
    words: Texts = ()


class Correction(Frozen):
    """A mistake of ours that was put right."""

    section: ClassVar[str] = "corrections"

    of: Id
    when: Day
    said: Text | None = None
    says: Text | None = None
    because: Text
    noticed_by: Text | None = None
