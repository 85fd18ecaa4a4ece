"""What is seen of each page is held in a few bytes until all are made, and comes back as it was."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.publish.packed import Packed

TEXTS = st.lists(st.text(st.characters(), max_size=20))


@given(TEXTS, st.text(max_size=20))
def test_it_is_a_list_as_before(texts: list[str], other: str) -> None:
    held = Packed.of(texts)
    assert [*held] == texts
    assert len(held) == len(texts)
    assert all(each in held for each in texts)
    assert (other in held) == (other in texts)


@given(TEXTS, TEXTS)
def test_it_is_the_same_where_that_holds_the_same(texts: list[str], others: list[str]) -> None:
    held = Packed.of(texts)
    assert held == Packed.of([*texts])
    assert hash(held) == hash(Packed.of([*texts]))
    assert (held == Packed.of(others)) == (texts == others)
    assert held != texts
    assert pickle.loads(pickle.dumps(held)) == held  # noqa: S301 - written here


def test_it_is_small() -> None:
    sections = [["said", "What was said", "The bridge will cost us dear. " * 20, 2]] * 30
    assert len(pickle.dumps(Packed.of(sections))) * 10 < len(repr(sections))
