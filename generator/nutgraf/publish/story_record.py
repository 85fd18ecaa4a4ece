"""One record as `/data/story.json` tells it.

It has its `id`, `url`, `voice`, `places` and the fields of its seed under the seed's names. A field that is not set is left out, and so is what is not so
(`former: false`); two are always there: `when`, null where there is none, and a document's `status`, which its card shows too, said or not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from nutgraf.model import Document, Figure, Known, Party, Record, Role, Statement, Telling
from nutgraf.publish.story_fields import key_of, published_fields
from nutgraf.publish.story_values import amount_data, places_data, time_data
from nutgraf.read import Path
from nutgraf.story import Dated, Place, Story, Thing
from nutgraf.story.addresses import home
from nutgraf.story.inherit import with_inherited
from nutgraf.story.voice import voice


@dataclass(frozen=True)
class _Told:
    """A record with what it inherits, the telling that it is from, and when it was."""

    story: Story
    telling: Telling
    record: Record
    when: Dated | None

    def time(self, path: Path) -> Dated | None:
        """The time at a path in the record."""
        own = (self.telling.source, (*self.telling.path, *path))
        return self.when if path == ("when",) else self.story.times.get(own)

    def places(self, at: Iterable[int]) -> list[dict[str, Any]]:
        """Paragraphs of the source that tells it."""
        return places_data(Place(self.telling.source, number) for number in dict.fromkeys(at))


def record_data(story: Story, thing: Thing[Record]) -> dict[str, Any]:
    """A thing with its heading's values, and those of all its sources where several tell of it."""
    told = _Told(story, thing.tellings[0], thing.record, story.date(thing))
    head = {"id": thing.id, "url": home(thing).url, "voice": voice(thing.record), "places": places_data(thing.places)}
    variants = [_variant(story, telling) for telling in thing.tellings] if len(thing.tellings) > 1 else []
    return head | _fields(told, thing.record) | ({"variants": variants} if variants else {})


def _variant(story: Story, telling: Telling) -> dict[str, Any]:
    """A thing as one source tells it."""
    told = _as_told(story, telling)
    head = {"source": telling.source, "voice": voice(told.record), "places": told.places(told.record.at)}
    return head | _fields(told, told.record)


def _as_told(story: Story, telling: Telling) -> _Told:
    """One telling with what it inherits: from its source's own telling of the document, if there is one."""
    record, when = telling.record, story.times.get((telling.source, (*telling.path, "when")))
    document = story.get(record.in_, Document) if isinstance(record, Statement) else None
    if isinstance(record, Statement) and document:
        same = (each for each in document.tellings if each.source == telling.source)
        around = _as_told(story, next(same, document.tellings[0]))
        if isinstance(around.record, Document):
            record, when = with_inherited(record, {document.id: around.record}), when or around.when
    return _Told(story, telling, record, when)


def _fields(told: _Told, part: BaseModel, path: Path = ()) -> dict[str, Any]:
    """The fields of a record, or of the part of it at `path`, that are set; `when` in any case."""
    data: dict[str, Any] = {}
    for name, field in published_fields(type(part)).items():
        value = getattr(part, name)
        if name == "when":
            data[name] = time_data(told.time((*path, name)))
        elif isinstance(part, Figure) and name == "value":
            data[name] = amount_data(*part.value)
        elif not (value is None or value is False or value == ()):
            data[key_of(name, field)] = _plain(told, value, (*path, name))
    return data


def _plain(told: _Told, value: object, path: Path) -> Any:
    match value:
        case tuple():
            return [_plain(told, each, (*path, index)) for index, each in enumerate(value)]
        case Party():
            return value.model_dump(exclude_none=True)
        case Role() | Known():
            return {"places": _places_of_part(told, value)} | _fields(told, value, path)
    return value


def _places_of_part(told: _Told, part: Role | Known) -> list[dict[str, Any]]:
    """Where a part of a record stands: with the record, unless it says where itself or is the editors' own."""
    own = isinstance(part, Known) and part.basis == "editors"
    return told.places(part.at if own or part.at else told.record.at)
