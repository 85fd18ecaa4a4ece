"""Only what is not known is divided among processes."""

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.publish.spread import one_by_one, unless_known

Work = Callable[[int], int]


def divided(into: list[int]) -> Callable[[Sequence[int], Work], list[int]]:
    """A way to divide work that remembers what it was given."""

    def spread(items: Sequence[int], work: Work) -> list[int]:
        into.extend(items)
        return one_by_one(items, work)

    return spread


@given(st.lists(st.integers(0, 99)), st.frozensets(st.integers(0, 99)))
def test_it_comes_to_the_same_whatever_is_known(items: list[int], known: frozenset[int]) -> None:
    made = unless_known(items, lambda item: -item if item in known else None, lambda item: -item, divided([]))
    assert made == [-item for item in items]


def test_what_is_known_is_not_made_again() -> None:
    given_away: list[int] = []
    unless_known(range(1000), lambda item: item if item % 100 else None, lambda item: item, divided(given_away))
    assert given_away == [*range(0, 1000, 100)]


def test_where_much_is_not_known_no_time_is_lost_with_looking() -> None:
    looked_up: list[int] = []
    unless_known(range(1000), looked_up.append, lambda item: item, divided([]))
    assert len(looked_up) < 50
