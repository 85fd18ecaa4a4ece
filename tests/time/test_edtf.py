"""EDTF's own examples, levels 0 and 1, and what is refused by name."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.model.time import Interval, TimeError, parse_edtf, print_edtf

CASES = [line.split("\t") for line in (Path(__file__).parent / "edtf.tsv").read_text(encoding="utf-8").splitlines()]
MINUTES = st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


def shown(end: datetime | None) -> str:
    return end.isoformat(timespec="minutes") if end else "open"


@pytest.mark.parametrize(("text", "first", "second"), CASES)
def test_an_example_of_the_specification(text: str, first: str, second: str) -> None:
    if first == "refused":
        with pytest.raises(TimeError, match=second):
            parse_edtf(text)
    else:
        interval = parse_edtf(text)
        assert (shown(interval.earliest), shown(interval.latest)) == (first, second)


@given(st.tuples(st.none() | MINUTES, st.none() | MINUTES).filter(any), st.booleans(), st.booleans())
def test_what_is_printed_is_read_again(
    ends: tuple[datetime | None, datetime | None], approximate: bool, uncertain: bool
) -> None:
    earliest, latest = sorted(ends) if all(ends) else ends  # type: ignore[type-var]
    interval = Interval(earliest, latest, approximate, uncertain)
    assert parse_edtf(print_edtf(interval)) == interval


@given(st.text(alphabet="0123456789-/.T:?~%XYE[]{} ", max_size=30) | st.text(max_size=30))
def test_any_text_is_a_time_or_an_error(text: str) -> None:
    try:
        interval = parse_edtf(text)
    except TimeError as error:
        assert error.message
    else:
        assert not (interval.earliest and interval.latest) or interval.earliest <= interval.latest
