"""What a card shows of a record: chosen here and beside, printed by a template of `theme/fragments/`."""

from dataclasses import dataclass
from typing import NamedTuple

from nutgraf.pages.scope import Ref, Time


class Line(NamedTuple):
    """A sentence, with a label before it and its places after it where it has them; `voice` where it is not the card's."""

    text: str
    label: str = ""
    places: tuple[Ref, ...] = ()
    voice: str = ""


class Row(NamedTuple):
    """A label and the names that belong to it; `kept` where it is shown at a glance too."""

    label: str
    items: tuple[Ref, ...]
    kept: bool = False
    aside: bool = False
    """Whether nobody would search for it here."""

    @property
    def searched(self) -> bool:
        """Whether search reads it: it finds other records at home, and has them here where a reader needs them at a glance."""
        return not self.aside and (self.kept or not any(each.href for each in self.items))


class Notes(NamedTuple):
    """What was inferred, in a few words, and the notes that say from what; the words are there without notes too."""

    summary: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Body:
    """What a kind of record shows of its own."""

    quote: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    rows: tuple[Row, ...] = ()
    inner: tuple[str, ...] = ()
    """Ids of the records that are shown inside."""
    status: str = ""
    compared: str = ""
    """Whether a quotation was compared with the article, in words."""
    original: str = ""
    """The address of a quotation in the original article."""


class Corrected(NamedTuple):
    """A mistake of the editors' that was put right, its day written out; what is not known is empty."""

    day: str
    said: str
    says: str
    because: str
    noticed_by: str


@dataclass(frozen=True)
class Card:
    """All that a card shows; `title` and `href` are empty where a heading of its own stands above it."""

    kind: str
    title: str
    href: str
    body: Body
    time: Time | None
    undated: bool
    voice: str
    places: tuple[Ref, ...]
    notes: Notes | None = None
    draft: str = ""
    backlinks: tuple[Ref, ...] = ()
    variants: tuple[Line, ...] = ()
    inner: tuple["Card", ...] = ()
    corrections: tuple[Corrected, ...] = ()
    classes: str = ""
    label: str = ""
    """What a link to it is called, which tells it from others of the same title."""
