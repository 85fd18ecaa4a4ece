"""A seed file that is not named after its source.

Finds: `seeds/x.yaml` whose source has another id than `x`.
Why: the file is found by its source's id, by people and by the tool.
Example: `seeds/bridge.yaml` with `id: old-bridge`.
Instead: `seeds/old-bridge.yaml`.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from nutgraf.diagnostics import Finding, finding
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each seed whose file's name is not its source's id."""
    for seed in book.seeds:
        if PurePosixPath(seed.tree.path).stem != seed.source.id:
            message = f"the file is named {PurePosixPath(seed.tree.path).name}, and its source '{seed.source.id}'"
            yield finding(
                "seed-name",
                seed.tree.span(("source", "id")),
                message,
                f"name the file {seed.source.id}.yaml, or change the id",
            )
