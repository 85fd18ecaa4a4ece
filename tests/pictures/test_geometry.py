"""No label of a picture lies on another one or outside the picture, however long the story."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from drawn_stories import LENGTHS, STEPS, scope, seed

from nutgraf.model import Figure
from nutgraf.pages.pictures import ties
from nutgraf.pages.pictures.drawing import Drawing, Picture
from nutgraf.pages.pictures.series import every_series
from nutgraf.pages.pictures.strands import strands
from nutgraf.pages.pictures.timeline import timeline
from nutgraf.pages.scope import Scope
from nutgraf.pages.views.actors import principal


def _timeline(seen: Scope) -> Picture | None:
    entries = [seen.story.things[name] for name in seen.story.timeline.ids]
    sides = strands(seen, principal(seen.story))
    assert sides or len(entries) < min(LENGTHS[1:])
    return timeline(seen, [(each, seen.story.dates.get(each.id)) for each in entries], sides)


PICTURES: dict[str, Callable[[Scope], Picture | None]] = {
    "timeline": _timeline,
    "ties": lambda seen: ties.everyone(seen, principal(seen.story)),
    "principal ties": lambda seen: ties.principals(seen, principal(seen.story)),
    "series": lambda seen: next(every_series(seen, seen.story.of(Figure))),
    "one's ties": lambda seen: ties.one(seen, "actor-0"),
}


@pytest.fixture(params=PICTURES)
def picture(request: pytest.FixtureRequest) -> Callable[[Scope], Picture | None]:
    return PICTURES[request.param]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("length", LENGTHS)
def test_labels_keep_apart_and_inside(picture: Callable[[Scope], Picture | None], length: int, step: str) -> None:
    shown = picture(scope(seed(length, step)))
    assert shown
    assert shown.drawings
    for drawn in shown.drawings:
        assert list(_overlapping(drawn)) == []
        assert [text for text in drawn.texts if not _inside(text.box, drawn)] == []


@pytest.mark.parametrize("step", STEPS)
def test_a_story_is_always_drawn_alike(picture: Callable[[Scope], Picture | None], step: str) -> None:
    assert picture(scope(seed(12, step))) == picture(scope(seed(12, step)))


@pytest.mark.parametrize(("length", "too_long"), [(3, False), (60, True)])
def test_a_picture_that_no_sheet_has_room_for_says_so(length: int, too_long: bool) -> None:
    for draw in (PICTURES["timeline"], PICTURES["ties"], PICTURES["series"]):
        shown = draw(scope(seed(length)))
        assert shown
        assert shown.too_long == too_long


def _overlapping(drawn: Drawing) -> Iterator[tuple[str, str]]:
    for one, other in combinations(drawn.texts, 2):
        if one.box.meets(other.box):
            yield one.text, other.text


def _inside(box: tuple[float, float, float, float], drawn: Drawing) -> bool:
    left, top, right, bottom = box
    return left >= 0 and top >= 0 and right <= drawn.width and bottom <= drawn.height
