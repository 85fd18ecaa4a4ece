"""Runs hold all items once, in their order; large ones stand alone."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.engines.runs import in_runs


@given(st.lists(st.integers(0, 20)))
def test_all_are_there_in_their_order_and_large_ones_alone(items: list[int]) -> None:
    runs = [*in_runs(items, alone=lambda item: item > 15)]
    assert [each for run in runs for each in run] == items
    assert all(len(run) == 1 for run in runs if max(run) > 15)


def test_an_edit_of_one_concerns_few_others() -> None:
    runs = [*in_runs(range(1000), alone=lambda _item: False)]
    assert max(map(len, runs)) <= 16
    assert len(runs) <= 200
