"""Whether a name of what a record speaks of stands near its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from nutgraf.diagnostics import Finding
from nutgraf.model import Actor, Document, Party, Record, Seed, Statement, Telling, Term
from nutgraf.model.references import references
from nutgraf.provenance.article import Article
from nutgraf.provenance.faults import no_name_near
from nutgraf.provenance.normalise import folded_words
from nutgraf.provenance.paragraphs import named
from nutgraf.story.inherit import with_inherited

Names = Mapping[str, tuple[str, ...]]
"""The names of each actor and term, by its id."""
_BEFORE = 2
"""How many paragraphs before a place count as near."""
_SHOWN = 3
"""How many names a finding shows."""


def names_of(seeds: Iterable[Seed]) -> Names:
    """What actors and terms are called, in any of the seeds; of a person's name the last word stands alone too."""
    found: dict[str, tuple[str, ...]] = {}
    for seed in seeds:
        for telling in seed.records:
            found[telling.record.id] = (*found.get(telling.record.id, ()), *_own(telling.record))
    return {name: tuple(dict.fromkeys(own)) for name, own in found.items() if own}


def _own(record: Record) -> tuple[str, ...]:
    if isinstance(record, Term):
        return (record.term, *record.also)
    if not isinstance(record, Actor):
        return ()
    last = (record.name.split()[-1],) if record.kind == "person" else ()
    return (record.name, *record.also, *last)


def far_names(seed: Seed, names: Names, article: Article) -> Iterator[Finding]:
    """A finding for each record none of whose names is near; a `note` settles it."""
    documents = {each.record.id: each.record for each in seed.records if isinstance(each.record, Document)}
    lines = [" " + " ".join(map(_bare, each.folded)) + " " for each in article.paragraphs]
    for telling in seed.records:
        wanted = tuple(dict.fromkeys(_wanted(telling, names, documents)))
        places = [number for number in telling.record.at if 1 <= number <= len(lines)]
        if wanted and places and not telling.record.note and not _any_near(wanted, places, lines):
            shown = " or ".join(f'"{each}"' for each in wanted[:_SHOWN])
            yield no_name_near.report(telling.span("at"), telling.record.id, shown, named(places).capitalize())


def _wanted(telling: Telling, names: Names, documents: Mapping[str, Document]) -> Iterator[str]:
    """Every name of what a record speaks of."""
    record = telling.record
    if record.id in names:
        yield from names[record.id]
        return
    whole = with_inherited(record, documents) if isinstance(record, Statement) else record
    for reference in references(whole):
        yield from names.get(reference.target, ())
    for field in ("by", "for_", "to", "actors", "involves", "according_to", "known_through"):
        parties = (each for each in getattr(whole, field, ()) if isinstance(each, Party))
        yield from (each.unnamed for each in parties if each.unnamed and each.unnamed != "not said")


def _any_near(wanted: Sequence[str], places: Sequence[int], lines: Sequence[str]) -> bool:
    near = {at for place in places for at in range(max(1, place - _BEFORE), place + 1)}
    text = [lines[at - 1] for at in near]
    for name in wanted:
        words = [_bare(word) for word in folded_words(name)]
        words = words[1:] if words[:1] == ["the"] else words
        if words and any(f" {' '.join(words)} " in line for line in text):
            return True
    return False


def _bare(word: str) -> str:
    """A word without the ending of a possessive."""
    return word.removesuffix("'s")
