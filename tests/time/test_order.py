"""The order of time: a linear extension of what is certain, whatever order the file has."""

from datetime import datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.model.time import Interval, parse_edtf
from nutgraf.story.order import Moment, certainly_before, order, uncertain_neighbours

START = datetime(2031, 5, 1)


@st.composite
def moments(draw: st.DrawFn) -> list[Moment]:
    """Up to eight moments of a week, some undated, some open, each perhaps after earlier-named ones."""
    made: list[Moment] = []
    for index in range(draw(st.integers(0, 8))):
        low, length = draw(st.integers(0, 200)), draw(st.integers(0, 80))
        ends = (START + timedelta(hours=low), START + timedelta(hours=low + length))
        shape = draw(st.sampled_from([ends, (None, ends[1]), (ends[0], None), None]))
        after = draw(st.lists(st.sampled_from([each.id for each in made]), max_size=2)) if made else []
        made.append(
            Moment(
                f"m{index}", Interval(*shape) if shape else None, after=tuple(after), paragraph=draw(st.integers(1, 5))
            )
        )
    return made


@given(moments(), st.randoms(use_true_random=False))
def test_the_order_keeps_what_is_certain_and_not_the_file(given_moments: list[Moment], random: Random) -> None:
    found = order(given_moments)
    shuffled = list(given_moments)
    random.shuffle(shuffled)
    assert order(shuffled) == found
    assert sorted(found.ids) == sorted(each.id for each in given_moments)
    if found.cycle is None:
        place = {name: index for index, name in enumerate(found.ids)}
        assert all(place[other] < place[each.id] for each in given_moments for other in each.after)
        assert all(place[a.id] < place[b.id] for a in given_moments for b in given_moments if certainly_before(a, b))


@given(moments())
def test_a_cycle_is_one(given_moments: list[Moment]) -> None:
    cycle = order(given_moments).cycle
    by_id = {each.id: each for each in given_moments}
    for first, second in zip(cycle or (), (*(cycle or ())[1:], *(cycle or ())[:1]), strict=True):
        assert first in by_id[second].after or certainly_before(by_id[first], by_id[second])


def test_a_vote_after_a_report_of_the_next_day_contradicts_itself() -> None:
    vote = Moment("vote", parse_edtf("2031-05-02"), after=("report",))
    report = Moment("report", parse_edtf("2031-05-03"))
    assert set(order([vote, report]).cycle or ()) == {"vote", "report"}


def test_an_undated_entry_stands_where_its_stand_in_does() -> None:
    first, last = Moment("first", parse_edtf("2031-05-01")), Moment("last", parse_edtf("2031-05-09"))
    undated = Moment("undated", None, stand_in=parse_edtf("2031-05-04"))
    assert order([last, undated, first]).ids == ("first", "undated", "last")
    assert order([last, Moment("lost", None), first]).ids == ("first", "last", "lost")


def test_overlapping_neighbours_are_not_certainly_ordered() -> None:
    day, evening, next_day = (
        Moment(name, parse_edtf(text))
        for name, text in (("day", "2031-05-02"), ("eve", "2031-05-02T18:00"), ("next", "2031-05-03"))
    )
    assert uncertain_neighbours([day, evening, next_day]) == {"eve"}


def test_different_zones_are_compared_in_utc() -> None:
    dublin = Moment("dublin", parse_edtf("2031-01-02T09:00"), time_zone="Europe/Dublin")
    new_york = Moment("new-york", parse_edtf("2031-01-02T08:00"), time_zone="America/New_York")
    assert order([new_york, dublin]).ids == ("dublin", "new-york")
