"""Which ties a picture shows, and in which words."""

import re
from itertools import combinations

import pytest
from drawn_stories import LENGTHS, scope, seed

from nutgraf.pages.pictures import ties
from nutgraf.pages.pictures.drawing import Drawing
from nutgraf.pages.views.actors import principal
from nutgraf.testing import SEED

ACTORS = """\
actors:
  port-authority:
    name: Port Authority
    kind: organization
    at: 3
  ben-shore:
    name: Ben Shore
    kind: person
    roles:
      - role: engineer
        of: port-authority
        former: true
        at: 3
    at: 3
"""
RELATIONS = """\
relations:
  - from: port-authority
    kind: part-of
    to: city-council
    at: 3
  - from: mira-olsen
    kind: oversees
    to: port-authority
    at: 3
documents:
"""
MORE = """\
  - from: mira-olsen
    kind: advises
    to: city-council
    at: 3
documents:
"""
"""With it Mira Olsen and the council have boxes of their own too."""
STORY = SEED.replace("actors:\n", ACTORS, 1).replace("documents:\n", RELATIONS)

_TRACK = re.compile(r"M(\d+) (\d+)H\d+Q(\d+) .*Q\d+ (\d+) \d+ \d+H(\d+)")
_APART = 4
"""Lines closer than this look like one."""


def _lines(drawn: Drawing) -> list[str]:
    return [" ".join(part for part in (text.before, text.text, text.after) if part) for text in drawn.texts]


def test_one_actors_ties_read_towards_the_middle_and_away_from_it() -> None:
    shown = ties.one(scope(STORY), "port-authority")
    assert shown
    wide, narrow = shown.drawings
    assert _lines(narrow) == [
        "Port Authority",
        "Mira Olsen",
        "oversees",
        "Ben Shore",
        "formerly engineer",
        "is part of",
        "Riverton City Council",
    ]
    sides = {text.text: text.anchor for text in wide.texts}
    assert (sides["Ben Shore"], sides["Port Authority"], sides["Mira Olsen"]) == ("end", "middle", "start")
    assert sides["Riverton City Council"] == "start"


def test_all_ties_read_from_the_box_where_they_stand() -> None:
    seen = scope(STORY)
    shown = ties.everyone(seen, principal(seen.story))
    assert shown
    assert _lines(shown.drawings[1]) == [
        "Port Authority",
        "Organization",
        "is overseen by Mira Olsen",
        "Ben Shore formerly engineer",
        "is part of Riverton City Council",
    ]
    assert [" ".join(ref.text for ref in item) for item in shown.items] == [
        "Port Authority is part of Riverton City Council",
        "Mira Olsen oversees Port Authority",
        "Ben Shore formerly engineer Port Authority",
    ]


def test_a_tie_between_two_boxes_is_a_line_with_its_words_and_an_arrow_at_the_end() -> None:
    seen = scope(STORY.replace("documents:\n", MORE))
    shown = ties.everyone(seen, principal(seen.story))
    assert shown
    for drawn in shown.drawings:
        assert [text.text for text in drawn.texts].count("Riverton City Council") == 1
        ties_drawn = {mark.title: mark for mark in drawn.marks if mark.title}
        assert len(ties_drawn) == 3
        tie = ties_drawn["Port Authority is part of Riverton City Council"]
        assert [shape.role for shape in tie.shapes] == ["hit", "arrow", "track", "arrow"]


def test_a_single_tie_needs_no_picture() -> None:
    assert ties.one(scope(STORY), "mira-olsen") is None


def test_a_picture_has_thirty_actors_the_principal_ones_first_and_leads_to_the_others() -> None:
    seen = scope(seed(60))
    first = principal(seen.story)
    shown = ties.everyone(seen, first)
    assert shown
    assert shown.rest
    names = {ref.text for item in shown.items for ref in (item[0], item[2])}
    assert len(names) <= ties.MOST
    assert shown.rest.text.startswith("30 more")
    assert {each.record.name for each in first} <= names
    listed = ties.everyone(scope(seed(60), "actors/index.md"), first)
    assert listed
    assert listed.rest
    assert not listed.rest.href, "a page leads to itself"


@pytest.mark.parametrize("length", LENGTHS)
def test_no_two_lines_to_different_boxes_run_at_one_height(length: int) -> None:
    seen = scope(seed(length))
    shown = ties.everyone(seen, principal(seen.story))
    assert shown
    for drawn in shown.drawings:
        tracks = [shape.d for mark in drawn.marks for shape in mark.shapes if shape.role == "track"]
        aims = {track: (*_level(track)[-1],) for track in tracks}
        assert [
            (one, other)
            for one, other in combinations(tracks, 2)
            if aims[one] != aims[other] and any(_run_on(a, b) for a in _level(one) for b in _level(other))
        ] == []


def _level(track: str) -> tuple[tuple[int, int, int], ...]:
    """The two level pieces of a line, where it begins and where it ends: height, left, right."""
    x, y, lane, aim, tip = (int(each) for each in _TRACK.fullmatch(track).groups())  # type: ignore[union-attr]
    return ((y, min(x, lane), max(x, lane)), (aim, min(lane, tip), max(lane, tip)))


def _run_on(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return abs(one[0] - other[0]) < _APART and one[1] < other[2] and other[1] < one[2]
