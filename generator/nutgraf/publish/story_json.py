"""The whole story as the site shows it, as data: what `/data/story.json` holds."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from nutgraf.model import Correction, Seed
from nutgraf.model.time import parse_edtf
from nutgraf.publish.story_fields import KINDS, published_fields
from nutgraf.publish.story_record import record_data
from nutgraf.publish.story_values import places_data, time_data
from nutgraf.story import Dated, Place, SourceThing, Story, link
from nutgraf.story.addresses import Address, home
from nutgraf.story.state import state

FORMAT = 1


def story_text(story: Story, title: str) -> str:
    """The story as a JSON text, one record a line; the same story gives the same bytes."""
    lines = (f"{_dump(key)}: {_block(value)}" for key, value in story_json(story, title).items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _block(value: object) -> str:
    return "[\n" + ",\n".join(map(_dump, value)) + "\n]" if isinstance(value, list) and value else _dump(value)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def story_json(story: Story, title: str) -> dict[str, Any]:
    """The story, drafts apart, under the site's name."""
    shown = _without_drafts(story)
    return {
        "format": FORMAT,
        "title": title,
        "state": state(shown),
        "sources": [_source(each) for each in shown.sources],
        **{kind.section: [record_data(shown, thing) for thing in shown.of(kind)] for kind in KINDS},
        "corrections": [_correction(*each) for each in named_corrections(shown)],
        "timeline": list(shown.timeline.ids),
    }


def _without_drafts(story: Story) -> Story:
    """The story linked anew from what is no draft, where it has drafts."""
    if not any(telling.record.draft for seed in story.seeds for telling in seed.records):
        return story
    return link(map(_published, story.seeds))[0]


def _published(seed: Seed) -> Seed:
    return replace(seed, records=tuple(telling for telling in seed.records if not telling.record.draft))


def _source(thing: SourceThing) -> dict[str, Any]:
    data: dict[str, Any] = {"id": thing.id, "url": home(thing).url, "voice": "article", "places": []}
    for name in published_fields(type(thing.source)):
        value = getattr(thing.source, name)
        if name == "published":
            data[name] = _day_of_publication(thing)
        elif not (value is None or value == ()):
            data[name] = list(value) if isinstance(value, tuple) else value
    return data


def _day_of_publication(thing: SourceThing) -> dict[str, Any] | None:
    """When a source appeared, with the note and the places that the seed gives for it."""
    time, told = time_data(thing.published), thing.source.published
    if time and told.note:
        time["note"] = told.note
    if time and told.at:
        time["places"] = places_data(Place(thing.id, number) for number in told.at)
    return time


def named_corrections(story: Story) -> Iterator[tuple[str, Correction]]:
    """The corrections of what is shown, in the seeds' order. Their ids are derived, `of--day`, and counted where a day has several."""
    counted: Counter[str] = Counter()
    for correction in (each for seed in story.seeds for each, _ in seed.corrections):
        if correction.of in story.things or story.source(correction.of):
            name = f"{correction.of}--{correction.when}"
            counted[name] += 1
            yield (name if counted[name] == 1 else f"{name}--{counted[name]}"), correction


def _correction(name: str, correction: Correction) -> dict[str, Any]:
    head = {"id": name, "url": Address("corrections.md").url, "voice": "editors", "places": []}
    when = time_data(Dated(correction.when, parse_edtf(correction.when), "stated"))
    return head | correction.model_dump(exclude_none=True) | {"when": when}
