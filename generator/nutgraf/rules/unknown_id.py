"""An id that leads nowhere.

Finds: a reference to a record that no seed has.
Why: the page would name somebody or something that a reader can't get to, most likely for a slip of the keys.
Example: `actors: mira-olson` where the actor is `mira-olsen`.
Instead: `actors: mira-olsen`.
"""

from collections import Counter
from collections.abc import Iterator

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model.references import ANY, Reference
from nutgraf.rules.book import Book
from nutgraf.rules.misdeclared import misdeclared


def check(book: Book) -> Iterator[Finding]:
    """A finding for each reference to an id that is not declared; one alone where the slip is in the declaration."""
    if not book.complete:
        return
    elsewhere = misdeclared(book)
    for target, (declared, count) in elsewhere.items():
        message = f"nobody names '{declared.id}', and {count} places name '{target}', which is not there"
        yield finding("unknown-id", declared.span, message, f"did you mean '{target}'?")
    unknown = book.unknown - elsewhere.keys() - book.respelt
    counted = Counter(name for each in book.naming if (name := each.reference.target) in unknown)
    for each in book.naming:
        others = counted.pop(each.reference.target, 0) - 1
        if others >= 0:
            yield _finding(each.reference, each.span, others, book)


def _finding(reference: Reference, span: Span, others: int, book: Book) -> Finding:
    wanted = "id" if reference.kinds == ANY else " or ".join(sorted(reference.kinds))
    message = f"unknown {wanted} '{reference.target}'"
    message += f", here and in {others} other place{'s' * (others > 1)}" * (others > 0)
    return finding("unknown-id", span, message, _advice(reference, book))


def _advice(reference: Reference, book: Book) -> str:
    several = [each.strip() for each in reference.target.split(",")]
    if len(several) > 1 and any(each in book.kinds for each in several):
        return f"write a list: [{', '.join(several)}]"
    fitting = [name for name, kinds in book.kinds.items() if kinds & reference.kinds]
    advice = did_you_mean(reference.target, fitting) or did_you_mean(reference.target, book.kinds)
    return advice or "write the id of a record that is there, or add this one"
