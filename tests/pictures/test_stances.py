"""Who stands where, by sign and word."""

from drawn_stories import scope

from nutgraf.pages.pictures.stances import camps, stand
from nutgraf.pages.views import VIEWS, Print
from nutgraf.testing import SEED

OTHERS = """\
  - actor: city-council
    issue: closure
    stance: declined
    at: 5
  - actor: ben-shore
    issue: closure
    stance: no-response
    at: 5
questions:
"""
STORY = SEED.replace("questions:\n", OTHERS).replace(
    "documents:\n", "  ben-shore:\n    name: Ben Shore\n    kind: person\n    at: 3\ndocuments:\n"
)


def test_having_declined_not_having_answered_and_not_being_reported_look_and_read_differently() -> None:
    seen = scope(STORY, "positions.md")
    declined, silent = (stand(seen, seen.story.things[f"{who}--closure"]) for who in ("city-council", "ben-shore"))  # type: ignore[arg-type]
    absent = stand(seen, None)
    assert len({each.shapes for each in (declined, silent, absent)}) == 3
    assert [declined.word, silent.word, absent.text] == ["declined", "no reply", "not stated in the article"]
    assert (declined.href, absent.href) == ("#city-council--closure", "")


def test_an_issue_names_those_who_stand_alike_together() -> None:
    seen = scope(STORY, "positions.md")
    found = camps(seen, seen.story.naming_of("closure", type(seen.story.things["mira-olsen--closure"].record)))  # type: ignore[arg-type]
    assert [(camp.stand.word, [actor.text for actor in camp.actors]) for camp in found] == [
        ("for", ["Mira Olsen"]),
        ("declined", ["Riverton City Council"]),
        ("no reply", ["Ben Shore"]),
    ]


def test_a_grid_has_at_most_nine_issues_abreast_and_shows_each_once() -> None:
    issues = "".join(
        f"  q-{number}:\n    question: Is it {number}?\n    kind: fact\n    at: 1\n" for number in range(12)
    )
    seen = scope(SEED.replace("positions:\n", f"{issues}positions:\n"), "positions.md")
    grids = [part.values["by_issue"] for part in VIEWS["positions"](seen, "") if isinstance(part, Print)]
    assert [[number for number, _, _ in grid] for grid in grids] == [[*range(1, 10)], [*range(10, 14)]]  # type: ignore[attr-defined]


def test_whoever_has_a_role_in_another_stands_below_it() -> None:
    roles = "    kind: person\n    roles:\n      - role: clerk\n        of: city-council\n        at: 3\n"
    seen = scope(
        STORY.replace("    name: Ben Shore\n    kind: person\n", f"    name: Ben Shore\n{roles}"), "positions.md"
    )
    (grid,) = (part.values["rows"] for part in VIEWS["positions"](seen, "") if isinstance(part, Print))
    assert [(row.actor.text, row.under) for row in grid] == [  # type: ignore[attr-defined]
        ("Mira Olsen", False),
        ("Riverton City Council", False),
        ("Ben Shore", True),
    ]
