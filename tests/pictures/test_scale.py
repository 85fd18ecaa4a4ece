"""Which points of a scale of figures are named."""

import pytest

from nutgraf.pages.pictures.scale import points


def _names(low: float, high: float, room: int = 200) -> list[str]:
    return [each.text for each in points(low, high, room, "en")]


@pytest.mark.parametrize(
    ("low", "high", "names"),
    [
        (0, 62, ["0", "10", "20", "30", "40", "50", "60"]),
        (3_950_000, 5_250_000, ["4M", "4.5M", "5M"]),
        (0, 3_100, ["0", "1,000", "2,000", "3,000"]),
        (0, 0.9, ["0", "0.2", "0.4", "0.6", "0.8"]),
        (-30, 12, ["-30", "-20", "-10", "0", "10"]),
    ],
)
def test_round_points_are_named_in_short(low: float, high: float, names: list[str]) -> None:
    assert _names(low, high) == names


def test_no_short_name_is_rounded() -> None:
    assert _names(4_123_456, 4_123_999, 320) == ["4,123,600", "4,123,800"]


def test_less_room_has_fewer_names() -> None:
    assert len(_names(0, 62, 60)) < len(_names(0, 62, 600))


def test_where_two_have_no_room_there_is_none() -> None:
    assert _names(0, 62, 20) == []
