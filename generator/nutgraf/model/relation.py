"""Who is what to whom, where a role does not say it."""

from typing import Annotated, ClassVar

from pydantic import Field

from nutgraf.model.base import Record
from nutgraf.model.fields import Id, Text, Time
from nutgraf.model.slug import slug

KNOWN_KINDS = (
    "part-of", "owns", "funds", "supplies", "contracts-with", "works-with", "advises", "oversees", "regulates", "sues", "opposes", "succeeds",
)  # fmt: skip


class Relation(Record):
    """A directed, lasting tie between two actors; its id is derived, `from--kind--to`."""

    kind_name: ClassVar[str] = "relation"
    section: ClassVar[str] = "relations"
    title_field: ClassVar[str] = "kind"

    from_: Annotated[Id, Field(alias="from")]
    kind: Text
    to: Id
    inverse: Text | None = None
    """The way back in words, for a kind of one's own."""
    when: Time | None = None

    @staticmethod
    def derived_id(from_: str, kind: str, to: str) -> str:
        """The id of the relation between two actors."""
        return f"{from_}--{slug(kind)}--{to}"
