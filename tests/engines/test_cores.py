"""Work shared among cores comes out as if one had done it."""

import os
import signal
from pathlib import Path

import pytest

from nutgraf.engines.collecting import uncollected
from nutgraf.engines.cores import beside, shared

NUMBERS = range(500)


class Knot:
    """What holds itself, so that only the collector can take it away."""

    left = 0

    def __init__(self) -> None:
        self.itself = self
        Knot.left += 1

    def __del__(self) -> None:
        Knot.left -= 1


def test_results_stand_in_the_order_of_the_items() -> None:
    assert shared(NUMBERS, lambda number: number * number) == [number * number for number in NUMBERS]


def test_more_items_than_batches_are_all_done() -> None:
    assert shared(range(9_001), str) == [str(number) for number in range(9_001)]


def test_an_error_arises_where_the_work_was_asked_for() -> None:
    def work(number: int) -> int:
        if number == 70:
            raise KeyError(number)
        return number

    with pytest.raises(KeyError, match="70"):
        shared(NUMBERS, work)


def test_what_a_killed_process_leaves_is_done_all_the_same() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return -number

    assert shared(NUMBERS, work) == [-number for number in NUMBERS]


@pytest.mark.parametrize("items", [10, 500])
def test_what_work_leaves_behind_is_taken_away_while_the_collector_is_off(items: int) -> None:
    def left(_item: int) -> int:
        Knot()
        return Knot.left

    with uncollected():
        assert max(shared(range(items), left)) == 1
    assert Knot.left == 0


@pytest.mark.parametrize("items", [10, 500, 9_001])
def test_it_is_told_how_far_the_work_is(items: int) -> None:
    told: list[int] = []
    shared(range(items), str, tell=told.append)
    assert told == sorted(told)
    assert told[0] >= 0
    assert told[-1] == items


def test_what_is_done_beside_is_there_when_it_is_asked_for() -> None:
    result = beside(lambda: [os.getpid(), "done"])
    process, told = result()
    assert told == "done"
    assert (process != os.getpid()) == (len(os.sched_getaffinity(0)) > 1)


def test_an_error_beside_arises_when_the_result_is_asked_for() -> None:
    def work() -> None:
        raise KeyError("beside")

    result = beside(work)
    with pytest.raises(KeyError, match="beside"):
        result()


def test_what_a_process_killed_beside_leaves_is_done_all_the_same() -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done here"

    assert beside(work)() == "done here"


def test_what_it_leaves_for_the_next_build_is_written_before_the_result_is_there(tmp_path: Path) -> None:
    left = tmp_path / "left"
    beside(lambda: None, lambda: left.write_text("here") and None)()
    assert left.exists() == (len(os.sched_getaffinity(0)) > 1)
