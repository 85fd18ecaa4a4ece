"""Much alike in runs of a few: what is looked up or made by runs is done faster, and an edit changes few of them."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_LONG = 8
"""How many a run has at most."""


def in_runs(items: Sequence[T], alone: Callable[[T], bool]) -> Iterator[Sequence[T]]:
    """Items in their order, in runs; those that are large stand `alone`."""
    run: list[T] = []
    for item in items:
        if run and (len(run) == _LONG or alone(item) or alone(run[-1])):
            yield run
            run = []
        run.append(item)
    if run:
        yield run
