"""What was inferred in a record, and what a reader should know besides."""

from collections.abc import Iterator

from nutgraf.model import Record
from nutgraf.model.base import Inferable
from nutgraf.pages.cards.card import Line
from nutgraf.pages.scope import Scope


def notes(scope: Scope, record: Record) -> Iterator[Line]:
    """The notes of a record and of its roles."""
    if record.draft:
        yield Line(scope.words("preview.draft"))
    yield from noted(scope, record)
    for role in getattr(record, "roles", ()):
        yield from (line._replace(label=role.role) for line in noted(scope, role))


def noted(scope: Scope, part: Inferable) -> Iterator[Line]:
    """What one part says was inferred, and its note."""
    told = (
        scope.words("inferred_field", fields=inferred_fields(scope, part)) if part.inferred else "",
        part.note or "",
    )
    if any(told):
        yield Line(" ".join(each for each in told if each))


def inferred_fields(scope: Scope, part: Inferable) -> str:
    """The fields that the article does not say outright, in words."""
    return ", ".join(scope.words.get(f"field.{name}", name.replace("_", " ")) for name in part.inferred)
