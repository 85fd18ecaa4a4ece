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
)


def run(finished: Finished, tell: Callable[[str], None] = lambda _: None) -> tuple[Finding, ...]:
    """Every finding of every pass, sorted; the site may be published where there is none. `tell` is called with what is done next.

    The index of search is made beside them: of what they change it asks nothing.
    """
    found: list[Finding] = []
    finished.files  # noqa: B018 - what stands there before any of them writes
    searching = finished.beside(lambda: tuple(search.write(finished)))
    try:
        for each in PASSES:
            tell(f"looking through the site: {each.__module__.rpartition('.')[2]}")
            found.extend(each(finished))
    finally:
        tell("looking through the site: search")
        found.extend(searching())
    return tidy(found)


def complete(finished: Finished) -> None:
    """Do to a preview what it would lack without: nothing is checked there, and no policy set."""
    tuple(search.write(finished))
