"""A seed file that is not named after its source.

Finds: `seeds/x.yaml` whose source has another id than `x`, or a seed whose name ends in `.yml`.
Why: the file is found by its source's id, by people and by the tool.
Example: `seeds/bridge.yaml` with `id: old-bridge`.
Instead: `seeds/old-bridge.yaml`.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.model.ids import is_well_formed
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each seed whose file's name is not its source's id."""
    for seed in book.seeds:
        path = PurePosixPath(seed.tree.path)
        if path.stem != seed.source.id and is_well_formed(seed.source.id):
            message = f"the file is named {path.name}, and its source '{seed.source.id}'"
            advice = f"write the id as '{path.stem}', or name the file {seed.source.id}.yaml"
            yield finding("seed-name", seed.tree.span(("source", "id")), message, advice)
        elif path.suffix != ".yaml":
            message = f"the name of a seed ends in .yaml, and here in {path.suffix}"
            yield finding("seed-name", Span(seed.tree.path), message, f"name the file {path.stem}.yaml")
