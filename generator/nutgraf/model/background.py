"""Standing facts, terms and figures."""

from typing import ClassVar, Literal

from nutgraf.model.base import Record
from nutgraf.model.fields import Amount, Ids, Parties, Text, Texts, Time


class Background(Record):
    """A standing fact that is no event."""

    kind_name: ClassVar[str] = "background"
    section: ClassVar[str] = "background"
    title_field: ClassVar[str] = "says"

    says: Text
    when: Time | None = None
    about: Ids = ()
    according_to: Parties = ()
    disputed_by: Ids = ()


class Term(Record):
    """A word that a lay reader stumbles over, defined in the editors' words."""

    kind_name: ClassVar[str] = "term"
    section: ClassVar[str] = "terms"
    title_field: ClassVar[str] = "term"

    term: Text
    definition: Text
    also: Texts = ()


class Figure(Record):
    """A number with its unit and the words it was printed in; the same `measure` makes a series."""

    kind_name: ClassVar[str] = "figure"
    section: ClassVar[str] = "figures"
    title_field: ClassVar[str] = "label"

    measure: Text | None = None
    label: Text
    value: Amount
    unit: Text | None = None
    qualifier: Literal["about", "at-least", "more-than", "up-to", "less-than"] | None = None
    text: Text | None = None
    according_to: Parties = ()
    disputed_by: Ids = ()
    when: Time | None = None
    about: Ids = ()
