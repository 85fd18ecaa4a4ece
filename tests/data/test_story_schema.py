"""The schema of `/data/story.json` takes what is made and refuses what is not."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nutgraf.publish.story_json import story_json
from nutgraf.publish.story_schema import story_schema, story_schema_text
from nutgraf.story import Story

Read = Callable[[str], Story]
CHECK = Draft202012Validator(story_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(data: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in CHECK.iter_errors(data)]


def test_the_schema_is_one_and_its_text_says_the_same() -> None:
    Draft202012Validator.check_schema(story_schema())
    assert json.loads(story_schema_text()) == story_schema()


@pytest.mark.parametrize("name", ["first", "whole", "two-sources"])
def test_a_story_is_as_the_schema_says(story: Read, name: str) -> None:
    assert faults(story_json(story(name), "The Old Bridge")) == []


def test_an_empty_story_is_one_too() -> None:
    assert faults(story_json(Story(), "The Old Bridge")) == []


def test_the_stories_here_use_every_key_of_the_schema(story: Read) -> None:
    seen = {key for name in ("whole", "two-sources") for key in keys(story_json(story(name), "-"))}
    assert seen == {
        key for part in maps(story_schema()) for key in part.get("properties", {}) if isinstance(part, dict)
    }


def maps(part: object) -> Iterator[dict[str, Any]]:
    """Every schema of a map within a schema."""
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield part
        for each in part.values():
            yield from maps(each)
    elif isinstance(part, list):
        for each in part:
            yield from maps(each)


def keys(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        yield from part
        part = list(part.values())
    for each in part if isinstance(part, list) else ():
        yield from keys(each)


GONE = object()
WRONG: dict[str, tuple[str, object]] = {
    "an unknown key": ("events.0.at", [1]),
    "no places": ("events.0.places", GONE),
    "no word on the time": ("events.0.when", GONE),
    "a quotation that is no list": ("statements.0.quote", "We cannot ask anyone to drive across a guess."),
    "a speaker who is a bare id": ("statements.0.by", ["mira-olsen"]),
    "a statement of nobody": ("statements.0.by", GONE),
    "a statement of nothing": ("statements.1.paraphrase", GONE),
    "somebody named and unnamed": ("statements.0.by", [{"id": "mira-olsen", "unnamed": "officials"}]),
    "a part played in a statement": ("statements.0.by", [{"id": "mira-olsen", "part": "chair"}]),
    "an unknown status": ("events.0.status", "rumoured"),
    "a time with seconds": ("events.0.when.earliest", "2031-05-02T18:00:00"),
    "what is not so, written out": ("actors.0.private", False),
    "an empty list": ("actors.0.also", []),
    "a list where one id belongs": ("positions.0.issue", ["closure"]),
    "an address with a leading slash": ("actors.0.url", "/actors/mira-olsen/"),
    "half a range": ("figures.0.value", {"low": 4000000}),
    "one telling as a variant": ("terms.0.variants", [{"source": "gazette", "voice": "editors", "places": [], "term": "rating", "definition": "A weight."}]),
    "a state that is no day": ("state", "2031-05-32"),
    "an entry of the timeline twice": ("timeline", ["flood", "flood"]),
    "another format": ("format", 2),
    "no section for terms": ("terms", GONE),
}  # fmt: skip


@pytest.mark.parametrize(("path", "value"), WRONG.values(), ids=WRONG)
def test_what_is_not_so_is_refused(story: Read, path: str, value: object) -> None:
    data = story_json(story("whole"), "The Old Bridge")
    assert faults(data) == []
    *way, last = path.split(".")
    part: Any = data
    for step in way:
        part = part[int(step) if step.isdigit() else step]
    if value is GONE:
        del part[last]
    else:
        part[last] = value
    assert len(faults(data)) == 1
