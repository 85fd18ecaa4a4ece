"""What other sources say of the same thing."""

from collections.abc import Iterator

from nutgraf.model import Record
from nutgraf.pages.cards.card import Line
from nutgraf.pages.scope import Scope
from nutgraf.story import Thing

_NAMES = (
    "title",
    "name",
    "kind",
    "status",
    "summary",
    "where",
    "says",
    "text",
    "question",
    "definition",
    "paraphrase",
    "stance",
)


def variants(scope: Scope, thing: Thing[Record]) -> Iterator[Line]:
    """A line for each further source: what it says differently, or that it says the same."""
    if len(thing.tellings) < 2:
        return
    first = _values(thing.tellings[0].record)
    for telling in thing.tellings[1:]:
        source = scope.story.source(telling.source)
        values = _values(telling.record)
        differing = (
            f"{scope.words.get(f'field.{key}', key)}: {value}"
            for key, value in values.items()
            if value != first.get(key)
        )
        text = "; ".join(differing) or scope.words("told_alike")
        yield Line(text, scope.words("told_by", source=source.source.publisher if source else telling.source))


def _values(record: Record) -> dict[str, str]:
    """The values of a record that are plain words or numbers."""
    values = {name: str(getattr(record, name)) for name in _NAMES if getattr(record, name, None)}
    when = getattr(record, "when", None)
    return values | ({"when": when.text} if when else {})
