"""What somebody said."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from nutgraf.model.base import Record
from nutgraf.model.fields import Flag, Id, Ids, Parties, Text, Texts, Time

INHERITED = ("by", "to", "told", "via", "when", "after", "known_through")
"""The fields that a statement takes from its document unless it gives them itself."""


class Statement(Record):
    """A quotation, a paraphrase, or a quotation with the context that a fragment needs."""

    kind_name: ClassVar[str] = "statement"
    section: ClassVar[str] = "statements"
    title_field: ClassVar[str] = "id"

    by: Parties = ()
    for_: Annotated[Parties, Field(alias="for")] = ()
    """In whose name it was said."""
    in_: Annotated[Id | None, Field(alias="in")] = None
    """The document it stands in."""
    to: Parties = ()
    told: Parties = ()
    via: Text | None = None
    when: Time | None = None
    after: Ids = ()
    known_through: Parties = ()
    quote: Annotated[Texts, BeforeValidator(lambda value: _without_outer_marks(value))] = ()
    """The words, in their pieces where the article interrupts them."""
    paraphrase: Text | None = None
    translated: Flag = False
    about: Ids = ()


def _without_outer_marks(value: Any) -> Any:
    """A quotation is kept without the outer marks, which the page puts around it."""
    if isinstance(value, list):
        return [_without_outer_marks(piece) for piece in value]
    if isinstance(value, str) and len(value) > 1 and (value[0], value[-1]) in {("“", "”"), ('"', '"')}:
        return value[1:-1]
    return value
