"""What a view sees: the story, from one page, in one language's words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from textwrap import shorten
from typing import NamedTuple

from nutgraf.model import Document, Figure, Party, Position, Record, Relation, Statement
from nutgraf.model.relation import KNOWN_KINDS
from nutgraf.pages.amounts import amount
from nutgraf.pages.provenance import Provenance
from nutgraf.pages.times import heading, span
from nutgraf.story import Dated, Place, SourceThing, Story, Thing
from nutgraf.story.addresses import Address, home, paragraph
from nutgraf.story.prose import Prose, Wikilink
from nutgraf.words import Words

_MOST_NAMES = 3
_EXCERPT = 40
"""How many characters of a statement tell it from others."""
_WORKED_OUT_INFERRED = "worked-out-inferred"
_INFERRED = frozenset({"inferred", _WORKED_OUT_INFERRED})
"""How a time is known that no source tells."""


class Ref(NamedTuple):
    """A name as it is shown, with its link where it has one; `aside` is said after it."""

    text: str
    href: str = ""
    aside: str = ""
    label: str = ""
    """What it is called where it stands alone, empty where `text` says it."""
    follows: bool = False
    """Whether it goes on a row that the one before began."""
    before: str = ""
    """What stands in front of the link."""


class Time(NamedTuple):
    """A time as it is shown: the article's words, what they come to, and how that is known."""

    words: str
    span: str
    how: str
    inferred: bool = False
    """Whether it rests on an inference, be it the article's own day."""


@dataclass(frozen=True)
class Scope:
    """The story seen from `page`, a Markdown file in `content/`."""

    story: Story
    words: Words
    page: str
    prose: Mapping[str, tuple[tuple[Prose, Wikilink], ...]] = field(default_factory=dict)
    """For each id, where editors' pages link it."""
    provenance: Provenance = field(default_factory=Provenance)

    def link(self, address: Address) -> str:
        """An address as seen from the page."""
        return address.seen_from(self.page)

    def ref(self, thing: Thing[Record] | SourceThing, aside: str = "") -> Ref:
        """A link to a thing's home."""
        return Ref(self._called(thing), self.link(home(thing)), aside)

    def label(self, thing: Thing[Record]) -> str:
        """What tells a statement or a figure from others with the same heading; empty for what its heading tells apart."""
        called = self._called(thing) if isinstance(thing.record, Statement | Figure) else ""
        return called if called != self.title(thing) else ""

    def _is_in_a_series(self, name: str, figure: Figure) -> bool:
        """Whether another figure is called alike."""
        return any(each != name for each in self.story.figures_called.get(figure.heading, ()))

    def _called(self, thing: Thing[Record] | SourceThing) -> str:
        """What a link to a thing says: what at home stands above or below it is said too."""
        if isinstance(thing, Thing) and isinstance(thing.record, Position):
            return self.words("position_on", position=self.title(thing), issue=self.name(thing.record.issue))
        if isinstance(thing, Thing) and isinstance(thing.record, Statement):
            words = _excerpt(" … ".join(thing.record.quote) or thing.record.paraphrase or "")
            mark = "quoted" if thing.record.quote else "told"
            return self.words(f"statement_{mark}", title=self.title(thing), words=words)
        if (
            isinstance(thing, Thing)
            and isinstance(thing.record, Figure)
            and self._is_in_a_series(thing.id, thing.record)
        ):
            words = _excerpt(thing.record.text or amount(self.words, thing.record))
            return self.words("statement_told", title=self.title(thing), words=words)
        return self.title(thing)

    def refs(self, names: Iterable[str]) -> tuple[Ref, ...]:
        """Links to the things with these ids, those that are nowhere left out."""
        things = (self.story.things.get(name) or self.story.source(name) for name in names)
        return tuple(self.ref(thing) for thing in things if thing)

    def title(self, thing: Thing[Record] | SourceThing) -> str:
        """A thing's heading: a statement's names speaker and manner, a position's its actor and stance, a relation's both ends."""
        if isinstance(thing, SourceThing):
            return thing.source.heading
        match thing.record:
            case Statement() as statement:
                return self._said(statement)
            case Position() as position:
                return f"{self.name(position.actor)}: {self.words(f'stance.{position.stance}')}"
            case Relation() as relation:
                one, other = self.name(relation.from_), self.name(relation.to)
                if relation.kind in KNOWN_KINDS:
                    return self.words(f"relation.{relation.kind}", one=one, other=other)
                return f"{one} {relation.kind} {other}"
        return thing.record.heading

    def _said(self, statement: Statement) -> str:
        names = self.together([self.party(each).text for each in statement.by])
        document = self.story.get(statement.in_, Document)
        kind = document.record.kind.replace("-", " ") if document else ""
        manner = ", ".join(part for part in (kind, statement.via) if part)
        return self.words("said_in", names=names, manner=manner) if manner else names

    def together(self, names: list[str]) -> str:
        """Names in a row, those beyond three counted."""
        shown = names if len(names) <= _MOST_NAMES else [*names[:2], self.words("others", count=len(names) - 2)]
        return self.words("and").join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)

    def name(self, name: str) -> str:
        """What a thing is called, its id where it is nowhere."""
        thing = self.story.things.get(name)
        return thing.record.heading if thing else name

    def party(self, party: Party) -> Ref:
        """Somebody by name and link, or as the article calls them, with the part they play."""
        thing = self.story.things.get(party.id or "")
        if thing:
            return self.ref(thing, party.part or "")
        unnamed = party.unnamed or party.id or ""
        if not party.of:
            return Ref(self.words("unnamed") if unnamed == "not said" else unnamed)
        return Ref(self.words("unnamed_of", unnamed=unnamed, of=self.name(party.of)))

    def parties(self, parties: Iterable[Party]) -> tuple[Ref, ...]:
        """Several of them."""
        return tuple(map(self.party, parties))

    def places(self, places: Iterable[Place]) -> tuple[Ref, ...]:
        """Links to paragraphs, those of a source in a row, with its name where the story has several."""
        rows = groupby(places, key=lambda each: each.source)
        return tuple(ref for source, row in rows for ref in self._row(source, tuple(row)))

    def _row(self, name: str, places: tuple[Place, ...]) -> Iterator[Ref]:
        source = self.story.source(name)
        publisher = source.source.publisher if source and len(self.story.sources) > 1 else ""
        several = len(places) > 1
        for number, each in enumerate(places):
            name = self.words("place", number=each.paragraph)
            label = self.words("place_in", place=name, source=publisher) if publisher else name if several else ""
            text, before = (str(each.paragraph), "" if number else self.words("places")) if several else (name, "")
            aside = publisher if number == len(places) - 1 else ""
            yield Ref(text, self.link(paragraph(each)), aside, label, follows=number > 0, before=before)

    def day(self, entry: Thing[Record]) -> str:
        """The day that an entry of the timeline stands under, and that it is inferred where it is; empty where it has none."""
        dated = self.story.entry_date(entry)
        if not dated:
            return ""
        text = heading(dated.interval, self.words)
        return self.words("time.inferred_day", day=text) if self._basis(dated, entry.source) in _INFERRED else text

    def time(self, dated: Dated | None, source: str) -> Time | None:
        """A time as a source gives it."""
        if dated is None:
            return None
        written, basis = span(dated.interval, self.words), self._basis(dated, source)
        said = dated.text if dated.basis != "stated" else ""
        return Time(said, written, self.words(f"basis.{basis}"), basis in _INFERRED)

    def _basis(self, dated: Dated, source: str) -> str:
        """How a time is known, as the words tell it: also where it was worked out from a day of publication that is inferred."""
        told = self.story.source(source)
        by_inference = dated.basis == "worked-out" and told and told.published and told.published.basis == "inferred"
        return _WORKED_OUT_INFERRED if by_inference else dated.basis


@lru_cache(maxsize=1 << 14)
def _excerpt(text: str) -> str:
    """The beginning of a text, up to the last word that fits."""
    beginning = " ".join(text.split())[: 3 * _EXCERPT]
    return shorten(beginning, _EXCERPT, placeholder=" …")
