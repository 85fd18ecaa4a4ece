"""What the timeline's picture says of each entry."""

import re

from stories import scope

from nutgraf.pages.pictures.drawing import Drawing, Mark
from nutgraf.pages.pictures.timeline import timeline
from nutgraf.testing import SEED

EVENTS = """\
events:
  cracks:
    title: Cracks are found
    status: happened
    when: 2031-05-02T09:00
    at: 2
  flood:
    title: The river rises
    status: happened
    when: 2031-05-02
    at: 2
  meeting:
    title: The council meets
    status: happened
    when: 2031-05-02T19:00/2031-05-02T21:00
    at: 2
  detour:
    title: Drivers lose an hour
    status: alleged
    when: 2031-05-02T06:00/2031-05-02T18:00
    at: 2
  reopening:
    title: The bridge opens again
    status: expected
    at: 2
"""
REPORT = """\
documents:
  report:
    title: The inspection report
    kind: report
    by: city-council
    when: 2031-05-01
    at: 2
"""
STORY = SEED.replace("events:\n", EVENTS).replace("documents:\n", REPORT)


def _drawings() -> tuple[Drawing, Drawing]:
    seen = scope(STORY, "timeline.md")
    entries = [seen.story.things[name] for name in seen.story.timeline.ids]
    shown = timeline(seen, [(each, seen.story.dates.get(each.id)) for each in entries])
    assert shown
    wide, narrow = shown.drawings
    return wide, narrow


def _entry(drawn: Drawing, title: str) -> Mark:
    (found,) = (mark for mark in drawn.marks if mark.href and mark.texts[0].text == title)
    return found


def _sign(mark: Mark) -> tuple[str, str]:
    (shape,) = (each for each in mark.shapes if each.role != "hit")
    return shape.role, shape.d


def test_a_known_minute_is_a_point_and_a_known_day_a_stretch_as_long_as_the_day() -> None:
    wide, _ = _drawings()
    role, _ = _sign(_entry(wide, "Cracks are found"))
    assert role == "happened moment"
    role, path = _sign(_entry(wide, "The river rises"))
    left, right = map(int, re.findall(r"^M(\d+) \d+H(\d+)", path)[0])
    assert (role, left, right - left) == ("happened stretch", 8, round(190 * 24 / 30))


def test_a_few_hours_are_a_stretch_in_little_room_too() -> None:
    for drawn in _drawings():
        assert _sign(_entry(drawn, "The council meets"))[0] == "happened stretch"


def test_what_has_no_time_gets_no_place_on_the_scale_and_says_so() -> None:
    wide, _ = _drawings()
    entry = _entry(wide, "The bridge opens again")
    assert _sign(entry)[0] == "unknown"
    assert entry.texts[-1].text == "expected · no time given"


def test_said_and_done_and_alleged_differ_in_shape_and_word() -> None:
    wide, _ = _drawings()
    said, done, alleged = (
        _entry(wide, title) for title in ("The inspection report", "The river rises", "Drivers lose an hour")
    )
    forms = {re.sub(r"-?\d+", "", _sign(entry)[1]) for entry in (said, done, alleged)}
    assert len(forms) == 3
    assert said.texts[-1].text.startswith("report")
    assert alleged.texts[-1].text.startswith("alleged")


def test_each_entry_leads_to_its_home_in_both_sizes() -> None:
    for drawn in _drawings():
        hrefs = [mark.href for mark in drawn.marks if mark.href]
        assert {"#cracks", "#flood", "#detour", "#reopening"} <= set(hrefs)
        assert len(hrefs) == len(set(hrefs))
