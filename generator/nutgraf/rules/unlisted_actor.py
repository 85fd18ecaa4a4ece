"""A name in a summary that is an actor's, but not among the event's actors.

Finds: an event in whose summary somebody does something, as the subject of a sentence or behind "by", whom its actors lack.
Why: the event is missing from that actor's part of the timeline; most likely they were forgotten under `actors`.
Example: `summary: Mira Olsen broke the tie.` in an event without `mira-olsen` under `actors`.
Instead: `actors: mira-olsen`, perhaps with the part played.
"""

import re
from collections.abc import Iterator, Mapping

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Actor, Event, Record
from nutgraf.model.references import named_by
from nutgraf.rules.book import Book
from nutgraf.story.grouping import grouped

_SHORTEST = 3
_WORDS = re.compile(r"\w+|[^\w\s]")
"""Words, and signs that a name may begin with."""
_AROUND = 80
"""How many characters before a name tell its part in a sentence."""
_BEFORE_SUBJECT = re.compile(r"(?:^(?! )|[.!?;:]\s+|\bby\s+)(?:[Tt]he\s+)?(?:[A-Z][\w.-]*\s+){0,3}$")


def check(book: Book) -> Iterator[Finding]:
    """A finding for each actor that a summary names and its event does not."""
    names = _names(book)
    if not names:
        return
    by_word = grouped((_WORDS.findall(name)[0], name) for name in names)
    for telling in book.tellings():
        record = telling.record
        if isinstance(record, Event) and record.summary:
            known = _known(record, book)
            if known & book.unknown:
                continue
            acting = (found[0] for found in _found(record.summary, by_word) if _acts(found))
            for name in dict.fromkeys(acting):
                if not names[name] & known:
                    message = f"the summary names '{name}', and `actors` does not"
                    advice = f"add '{min(names[name])}' under `actors`"
                    yield finding("unlisted-actor", telling.span("summary"), message, advice)


def _found(text: str, by_word: Mapping[str, tuple[str, ...]]) -> Iterator[re.Match[str]]:
    """Where names stand in a text, the longer before the shorter; only those are looked for whose first word it has."""
    names = [name for word in dict.fromkeys(_WORDS.findall(text)) for name in by_word.get(word, ())]
    if names:
        pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        yield from re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text)


def _acts(found: re.Match[str]) -> bool:
    """Whether a name stands where a sentence has somebody who does something: not in passing, as in `Olsen's plan`."""
    start, end = found.span()
    before = " " * (start > _AROUND) + found.string[max(start - _AROUND, 0) : start]
    return _BEFORE_SUBJECT.search(before) is not None and not found.string.startswith(("'s ", "’s ", "-"), end)


def _names(book: Book) -> dict[str, set[str]]:
    """The actors of each name that is a proper one: it has a capital, and is no abbreviation of a letter or two."""
    names: dict[str, set[str]] = {}
    for actor in book.story.of(Actor):
        for name in (name for record in actor.records() for name in (record.name, *record.also)):
            if len(name) >= _SHORTEST and name != name.lower():
                names.setdefault(name, set()).add(actor.id)
    return names


def _known(record: Record, book: Book) -> set[str]:
    """Whom an event names, itself or through the documents and statements that it names."""
    named = set(named_by(record))
    others = (book.story.things[name].record for name in named if name in book.story.things)
    return named | {name for other in others if not isinstance(other, Actor) for name in named_by(other)}
