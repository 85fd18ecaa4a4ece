"""A seed file that is not named after its source.

Finds: `seeds/x.yaml` whose source has another id than `x`, or a seed whose name ends in `.yml` or `.yaml.txt`, or that lies in a folder of its own.
Why: the file is found by its source's id, by people and by the tool.
Example: `seeds/bridge.yaml` with `id: old-bridge`.
Instead: `seeds/old-bridge.yaml`.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.model.ids import is_well_formed
from nutgraf.rules.book import Book

_DEPTH = 2


def check(book: Book) -> Iterator[Finding]:
    """A finding for each seed whose file's name is not its source's id."""
    for seed in book.seeds:
        path, name = PurePosixPath(seed.tree.path), seed.source.id
        stem = path.name.partition(".")[0]
        if stem != name and is_well_formed(name):
            message = f"the file is named {path.name}, and its source '{name}'"
            advice = f"write the id as '{stem}', or name the file {name}.yaml"
            yield finding("seed-name", seed.named.span, message, advice)
        elif path.name != f"{stem}.yaml":
            message = f"the name of a seed ends in .yaml, and here in {path.name.removeprefix(stem)}"
            yield finding("seed-name", Span(seed.tree.path), message, f"name the file {stem}.yaml")
        elif len(path.parts) > _DEPTH:
            message = f"a seed lies in the folder seeds itself, and this one in {path.parent}"
            yield finding("seed-name", Span(seed.tree.path), message, f"move it to seeds/{path.name}")
