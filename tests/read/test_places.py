"""Where the parts of a file stand is kept small, and comes back whole."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.diagnostics import Span
from nutgraf.read.tree import Places, packed

NUMBER = st.integers(1, 2**32 - 1)


@given(NUMBER, NUMBER, st.integers(0, 2**40), NUMBER)
def test_a_place_comes_back_as_it_was(line: int, column: int, lines: int, end: int) -> None:
    places = Places("seeds/a.yaml", {("source", 0): packed(line, column, line + lines, end)})
    assert places[("source", 0)] == Span("seeds/a.yaml", line, column, line + lines, end)
    assert ("source", 0) in places
    assert ("source", 1) not in places
    assert dict(places).keys() == {("source", 0)}
