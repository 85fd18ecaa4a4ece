"""What every record of a seed shares."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from nutgraf.diagnostics import CODES
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model.fields import Day, Flag, Ids, Places, Text, Texts, fault

_GIVEN: dict[frozenset[str], set[str]] = {}
"""The sets of fields that anything was given."""


class Frozen(BaseModel):
    """A part of a record: frozen, with the format's keys and no others."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, use_attribute_docstrings=True)

    def model_post_init(self, _context: object, /) -> None:
        """Have one set for all that were given the same fields: a story has many thousands, and each set is larger than most fields."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


def _known_code(name: str) -> str:
    if name not in CODES:
        raise fault(
            "unknown-value",
            f"'{name}' is no finding's code",
            did_you_mean(name, CODES) or "look it up with `nutgraf explain`",
        )
    return name


class Silence(Frozen):
    """A finding that an editor has looked at and lets stand, with the reason."""

    code: Annotated[Text, AfterValidator(_known_code)]
    because: Text


class Inferable(Frozen):
    """What may have fields that the article does not say outright."""

    inferred: Texts = ()
    """The fields that the article does not say outright."""
    note: Text | None = None
    """From what they were inferred, or what a reader should know besides."""


class Entry(Inferable):
    """What every entry from `actors` to `skipped` may carry."""

    at: Places = ()
    """Its place: a paragraph, a list or a range of them, counted from 1."""
    basis: Literal["editors"] | None = None
    """`editors` where the entry is the editors' own and has no place."""
    draft: Flag = False
    """Shown while previewing, absent from what is published."""
    changed: Day | None = None
    """The day on which the entry last changed."""
    ignore: tuple[Silence, ...] = ()
    """Findings that are let stand here, each with the reason."""


class Record(Entry):
    """An entry with an id: one thing of one kind, with an address."""

    kind_name: ClassVar[str]
    """The kind's name, as in `actor`."""
    section: ClassVar[str]
    """The seed's key under which such records stand, as in `actors`."""
    title_field: ClassVar[str]
    """The field that names the record to a reader."""

    id: Annotated[str, Field(exclude=True)]
    was: Ids = ()
    """Ids that the record had before; their addresses stay alive."""

    @property
    def heading(self) -> str:
        """What a link to the record says where nothing else is given."""
        return str(getattr(self, self.title_field))


def _one(value: object) -> object:
    return value if isinstance(value, list) else [value]


OneOrMany = BeforeValidator(_one)
