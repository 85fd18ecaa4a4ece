"""What the timeline's picture says of each entry."""

import re

from drawn_stories import scope

from nutgraf.pages.pictures.drawing import Drawing, Mark
from nutgraf.pages.pictures.signs import KINDS, moment, sign
from nutgraf.pages.pictures.strands import strands
from nutgraf.pages.pictures.timeline import timeline
from nutgraf.pages.views.actors import principal
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
    (found,) = (
        mark for mark in drawn.marks if mark.href and " ".join(each.text for each in mark.texts).startswith(title)
    )
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
    assert (role, left, right - left) == ("happened stretch", 8, round(170 * 24 / 30))


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


SIDES = """\
actors:
  port-authority:
    name: Port Authority
    kind: organization
    standing: principal
    at: 2
  ben-shore:
    name: Ben Shore
    kind: person
    roles:
      - role: engineer
        of: port-authority
        at: 3
    at: 3
  ana-reyes:
    name: Ana Reyes
    kind: person
    standing: principal
    at: 3
"""
INSPECTED = """\
events:
  inspection:
    title: Shore looks at the piers
    status: happened
    actors: ben-shore
    at: 2
  advice:
    title: The authority advises against driving
    status: happened
    actors: [port-authority, ana-reyes]
    at: 2
  march:
    title: Reyes leads a march over the bridge
    status: happened
    actors: ana-reyes
    at: 2
"""


def test_a_side_has_a_dot_on_what_concerns_it_and_a_hollow_one_on_what_concerns_somebody_of_it() -> None:
    seen = scope(SEED.replace("actors:\n", SIDES, 1).replace("events:\n", INSPECTED), "timeline.md")
    sides = strands(seen, [each for each in principal(seen.story) if each.record.standing])
    assert [each.ref.text for each in sides] == ["Port Authority", "Ana Reyes"]
    entries = [seen.story.things[name] for name in seen.story.timeline.ids]
    shown = timeline(seen, [(each, seen.story.dates.get(each.id)) for each in entries], sides)
    assert shown
    for drawn in shown.drawings:
        dots = {
            title: [each.role for each in _entry(drawn, title).shapes if each.role in ("solid", "hollow")]
            for title in ("Shore looks at the piers", "The authority advises against driving")
        }
        assert list(dots.values()) == [["hollow"], ["solid", "solid"]]


def test_whoever_has_a_role_in_another_side_is_told_with_that() -> None:
    both = SIDES.replace("kind: person\n    roles", "kind: person\n    standing: principal\n    roles")
    seen = scope(SEED.replace("actors:\n", both, 1).replace("events:\n", INSPECTED), "timeline.md")
    sides = strands(seen, [each for each in principal(seen.story) if each.record.standing])
    assert [each.ref.text for each in sides] == ["Port Authority", "Ana Reyes"]


def test_each_kind_of_entry_has_a_shape_and_a_word_of_its_own() -> None:
    seen = scope(SEED, "timeline.md")
    assert len({seen.words(f"picture.sign.{kind}") for kind in KINDS}) == len(KINDS)
    drawn = {kind: (sign(kind, 10, 60, 20), moment(kind, 20, 20)) for kind in KINDS}
    told_by_line = {"announced", "expected", "possible"}
    for number in (0, 1):
        assert (
            len({tuple(each.d for each in drawn[kind][number]) for kind in KINDS}) >= len(KINDS) - len(told_by_line) + 1
        )


def test_a_picture_is_drawn_of_as_many_entries_as_can_be_taken_in() -> None:
    seen = scope(STORY, "timeline.md")
    entry = seen.story.things["flood"], seen.story.dates["flood"]
    assert timeline(seen, [entry] * 400)
    assert timeline(seen, [entry] * 401) is None
    assert timeline(seen, [entry] * 2) is None
