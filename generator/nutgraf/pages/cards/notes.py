"""What was inferred in a record, and what a reader should know besides."""

from collections.abc import Iterable

from nutgraf.model import Record
from nutgraf.model.base import Inferable
from nutgraf.pages.cards.card import Line, Notes
from nutgraf.pages.scope import Scope


def notes(scope: Scope, record: Record) -> Notes | None:
    """The notes of a record and of its roles."""
    roles = ((role.role, role) for role in getattr(record, "roles", ()))
    return noted(scope, (("", record), *roles))


def noted(scope: Scope, parts: Iterable[tuple[str, Inferable]]) -> Notes | None:
    """What some parts, each with its label, say was inferred, and their notes; None where they say nothing."""
    told = tuple(parts)
    fields = dict.fromkeys(name for _, part in told for name in part.inferred)
    lines = tuple(Line(part.note, label) for label, part in told if part.note)
    if not fields and not lines:
        return None
    return Notes(
        scope.words("inferred_field", fields=_in_words(scope, fields)) if fields else scope.words("note"), lines
    )


def inferred_fields(scope: Scope, part: Inferable) -> str:
    """The fields that the article does not say outright, in words."""
    return _in_words(scope, part.inferred)


def _in_words(scope: Scope, fields: Iterable[str]) -> str:
    return ", ".join(scope.words.get(f"field.{name}", name.replace("_", " ")) for name in fields)
