"""A field said to be inferred that is not there.

Finds: a name under `inferred` that is no key of the record, or one that the record gives no value.
Why: readers are told what was inferred; a slip there would show an inference as the article's own words.
Example: `inferred: [whn]`, or `inferred: [when]` in an event without `when`.
Instead: `inferred: [when]`, beside `when: 2031-05-02`.
"""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model import Seed, Statement
from nutgraf.model.base import Inferable
from nutgraf.model.faults import keys_of
from nutgraf.model.statement import INHERITED
from nutgraf.read import Path
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each inferred field that is no key, or has no value."""
    for seed in book.seeds:
        for part, path in _parts(seed):
            for index, name in enumerate(part.inferred):
                if fault := _fault(part, name):
                    yield finding("inferred-nothing", _span(seed, path, index), *fault)


def _fault(part: Inferable, name: str) -> tuple[str, str | None] | None:
    known = keys_of(type(part))
    if name not in known:
        return f"`inferred` names '{name}', which is no key here", did_you_mean(name, known)
    inherits = isinstance(part, Statement) and part.in_ and name in INHERITED
    fields = {field.alias or key: key for key, field in type(part).model_fields.items()}
    if inherits or fields[name] in part.model_fields_set:
        return None
    return f"`inferred` names `{name}`, and there is no `{name}` here", "write it, or take its name out"


def _span(seed: Seed, path: Path, index: int) -> Span:
    return seed.tree.span((*path, "inferred", index))


def _parts(seed: Seed) -> Iterator[tuple[Inferable, Path]]:
    """Everything in a seed that may have inferred fields."""
    yield seed.source, ("source",)
    yield seed.source.published, ("source", "published")
    yield from seed.skipped
    for telling in seed.records:
        yield telling.record, telling.path
        for name in ("roles", "known"):
            for index, part in enumerate(getattr(telling.record, name, ())):
                yield part, (*telling.path, name, index)
