"""The passes over a finished site, in their order: each takes it and yields what is wrong with it."""

from collections.abc import Callable, Iterable

from nutgraf.diagnostics import Finding, tidy
from nutgraf.publish import active, documents, links, lists, policy, search
from nutgraf.publish.finished import Finished

PASSES: tuple[Callable[[Finished], Iterable[Finding]], ...] = (
    links.check,
    active.check,
    documents.check,
    policy.add,
    lists.add,
    search.write,
)


def run(finished: Finished) -> tuple[Finding, ...]:
    """Every finding of every pass, sorted; the site may be published where there is none."""
    return tidy(found for each in PASSES for found in each(finished))


def complete(finished: Finished) -> None:
    """Do to a preview what it would lack without: nothing is checked there, and no policy set."""
    tuple(search.write(finished))
