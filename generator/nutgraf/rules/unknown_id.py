"""An id that leads nowhere.

Finds: a reference to a record that no seed has.
Why: the page would name somebody or something that a reader can't get to, most likely for a slip of the keys.
Example: `actors: mira-olson` where the actor is `mira-olsen`.
Instead: `actors: mira-olsen`.
"""

from collections.abc import Iterator, Mapping

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model.references import ANY, Reference, references
from nutgraf.rules.book import Book


def check(book: Book) -> Iterator[Finding]:
    """A finding for each reference to an id that is not declared."""
    kinds = book.kinds
    for telling in book.tellings():
        for reference in references(telling.record):
            if reference.target not in kinds:
                yield _finding(reference, telling.span(*reference.path), kinds)
    for seed in book.seeds:
        for correction, path in seed.corrections:
            if correction.of not in kinds:
                yield _finding(Reference(correction.of, ANY, "of", ("of",)), seed.tree.span((*path, "of")), kinds)


def _finding(reference: Reference, span: Span, known: Mapping[str, str]) -> Finding:
    wanted = "id" if reference.kinds == ANY else " or ".join(sorted(reference.kinds))
    fitting = [name for name, kind in known.items() if kind in reference.kinds]
    advice = did_you_mean(reference.target, fitting) or did_you_mean(reference.target, known)
    return finding("unknown-id", span, f"unknown {wanted} '{reference.target}'", advice)
