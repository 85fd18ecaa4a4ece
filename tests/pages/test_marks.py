"""The letters that stand in the place of a portrait, for names in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.model import Actor
from nutgraf.pages.cards.who import mark


def letters(name: str) -> str:
    """The letters of a person's mark."""
    return mark(Actor(id="someone", name=name, kind="person")).letters


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mira Olsen", "MO"),
        ("Mira van der Olsen", "MO"),
        ("Riverton", "R"),
        ("the dock workers", "t"),
        ("“the dock workers”", "t"),
        ("3rd Ward", "3W"),
        ("Ольга Мостова", "ОМ"),
        ("王小明", "王"),
        ("ميرا أولسن", "م"),
        ("🌉", "🌉"),
    ],
)
def test_a_mark_has_the_first_letters_of_the_first_and_the_last_word(name: str, shown: str) -> None:
    assert letters(name) == shown


@given(st.text(min_size=1).filter(lambda name: name.strip()))
def test_any_name_has_one_or_two_signs_of_its_own(name: str) -> None:
    shown = letters(name.strip())
    assert 1 <= len(shown) <= 2
    assert all(sign in name and not sign.isspace() for sign in shown)
    assert any(map(str.isalnum, shown)) or not any(map(str.isalnum, name))
