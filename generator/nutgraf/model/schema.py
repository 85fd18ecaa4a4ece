"""The JSON Schema of a seed, generated from the records, so that an editor's program completes and checks while typing.

It tells what one seed can tell of itself: keys, values, shapes, what has to be there. Whether an id leads somewhere is for `nutgraf check`.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from nutgraf.model.actor import Role
from nutgraf.model.base import Entry, Record, Silence
from nutgraf.model.correction import Correction, Skipped
from nutgraf.model.fields import Participants, Parties, Places, Texts, Time
from nutgraf.model.ids import _PARAGRAPH, _SHAPE, LONGEST, RESERVED
from nutgraf.model.kinds import LISTED, RECORDS
from nutgraf.model.question import Known
from nutgraf.model.relation import KNOWN_KINDS
from nutgraf.model.source import Published, Source

_PARTS: tuple[type[BaseModel], ...] = (Source, Published, *RECORDS, Role, Known, Skipped, Correction, Silence)
_SEEDS = "What somebody structured from one news article, for nutgraf to make an explainer of."

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "about": "The ids of the issues or other records that it is about.",
        "according_to": "Who, or which statement, the article has it from.",
        "actor": "The id of an actor; of several, for a position each.",
        "actors": "Who took part, perhaps with the part played: `- mira-olsen: chair`.",
        "after": "The ids of events or documents that came before, where the clock is not known.",
        "at": "Its place: a paragraph, a list or a range of them, counted from 1.",
        "because": "The reason, in a sentence.",
        "by": "Who said or wrote it: ids of actors, or `unnamed:` with what the article calls them.",
        "disputed_by": "The ids of statements that say otherwise.",
        "kind": "What kind it is.",
        "link": "Its address on the web.",
        "summary": "What a reader has to know of it, in a sentence.",
        "title": "What it is called, in a line.",
        "to": "To whom it was addressed.",
        "told": "The outlet it was said to.",
        "via": "How it reached the public.",
        "known_through": "Outlets or people through whom it reached this article, nearest to the speaker first.",
        "when": "When it was: as EDTF (2031-05-02), in the article's words (Friday night), or both, as `says` and `is`.",
        "status": "How sure it is that it happened; `announced` is never shown as `happened`.",
        "Actor.name": "The name that readers see.",
        "Actor.roles": "Offices, jobs and memberships, past ones too.",
        "Background.says": "The fact, in a sentence.",
        "Correction.noticed_by": "Who noticed the mistake.",
        "Correction.of": "The id of the record that was put right.",
        "Correction.said": "What stood there before.",
        "Correction.says": "What stands there now.",
        "Correction.when": "The day on which it was put right.",
        "Document.kind": "A letter, memo, post, statement, speech, or any other word.",
        "Event.where": "Where it was.",
        "Figure.label": "What the number counts or measures.",
        "Figure.measure": "A name for the measure; figures of the same measure make a series.",
        "Figure.qualifier": "How the number is to be taken.",
        "Figure.text": "The number as it is printed.",
        "Figure.unit": "What it is counted in, as USD.",
        "Figure.value": "A number, or a range `4000000..4500000`.",
        "Issue.kind": "`policy`: should it be so? `fact`: is it so?",
        "Issue.question": "What is in dispute, as a question.",
        "Known.basis": "`editors` where it is the editors' own and has no place.",
        "Known.says": "What is known, in a sentence.",
        "Position.issue": "The id of the issue.",
        "Position.shown_by": "The ids of statements by that actor, or for it, that show the stance.",
        "Position.stance": "On a policy: supports, opposes, conditional, mixed; on a fact: affirms, denies; on both: doubts, declined, no-response.",
        "Published.is": "The day, as EDTF.",
        "Question.involves": "Who is involved.",
        "Question.known": "What is known so far; has to be there once the question is no longer open.",
        "Question.question": "What is not known, as a question.",
        "Question.raised_by": "Who asks: the article (`source`) or the editors.",
        "Question.status": "Whether it has been answered.",
        "Question.why_it_matters": "Why a reader should care, in the editors' words.",
        "Question.would_settle_it": "What would answer it, in the editors' words.",
        "Relation.from": "The id of the actor that is something to another.",
        "Relation.kind": "What one is to the other; a word of your own needs its way back in `inverse`.",
        "Relation.to": "The id of the other actor.",
        "Role.former": "Whether it is over.",
        "Role.of": "The id of the body that it is a role in.",
        "Role.role": "The office or job in words.",
        "Silence.code": "The finding's code, as it stands in brackets behind it.",
        "Skipped.words": "The quoted words that quote nobody; they alone are excused, not the paragraph.",
        "Source.author": "Who wrote it.",
        "Source.credit": "Who is to be named for it.",
        "Source.headline": "Its headline.",
        "Source.id": "Its id, which is also the file's name.",
        "Source.paragraphs": "How many paragraphs it has, headings and captions included.",
        "Source.published": "The day on which it appeared; with `is` and `inferred` where the article does not say it outright.",
        "Source.publisher": "The newspaper, agency or site.",
        "Source.retrieved": "The day on which it was read.",
        "Statement.paraphrase": "What was said, in your words; beside a quotation, the context that it needs.",
        "Statement.translated": "Whether the words are a translation.",
        "Term.definition": "What it means, in the editors' words.",
        "Term.also": "Other forms of it.",
        "Term.term": "The word as the article has it.",
    }
)
"""What a key holds, where the model does not say it: by the key, or by its record and key."""

_EXAMPLES: Mapping[str, list[Any]] = MappingProxyType(
    {
        "places": [3, [3, 7], "3-5"],
        "who": ["mira-olsen", {"unnamed": "officials", "of": "city-council"}],
        "time": ["2031-05-02", "Friday night", {"says": "Friday night", "is": "2031-05-02T18:00/2031-05-03T06:00"}],
        "Correction.when": ["2031-05-05"],
        "Document.kind": ["letter", "memo", "post", "statement", "press-release", "speech", "interview", "session", "law", "ruling", "contract",
                          "report", "article", "form"],
        "Figure.value": [3, "4000000..4500000"],
        "Relation.kind": list(KNOWN_KINDS),
        "Source.language": ["en"],
        "Source.licence": ["all-rights-reserved", "CC-BY-4.0"],
        "Source.published": ["2031-05-02"],
        "Source.time_zone": ["Europe/Dublin"],
    }
)  # fmt: skip
_SHAPES = (("texts", Texts), ("places", Places), ("time", Time), ("who", Parties), ("participants", Participants))
_SHARED: Mapping[str, dict[str, Any]] = MappingProxyType(
    {name: TypeAdapter(shape).json_schema() for name, shape in _SHAPES}
)
"""What a field may hold in several shapes, defined once."""


def _unless(key: str, needed: str) -> dict[str, Any]:
    return {"if": {"not": {"required": [key]}}, "then": _some(needed)}


def _some(needed: str) -> dict[str, Any]:
    return {"required": [needed], "properties": {needed: {"minItems": 1}}}


_PLACED = _unless("basis", "at")
_NO_LONGER_OPEN = {"properties": {"status": {"enum": ["partly-answered", "answered", "moot"]}}, "required": ["status"]}
_BESIDES: Mapping[str, list[dict[str, Any]]] = MappingProxyType(
    {
        "Statement": [_unless("in", "by"), _unless("paraphrase", "quote")],
        "Question": [{"if": _NO_LONGER_OPEN, "then": _some("known")}],
    }
)
"""What a record has to have besides its required keys."""


def seed_schema_text() -> str:
    """The schema as a JSON text."""
    return json.dumps(seed_schema(), ensure_ascii=False, indent=2) + "\n"


def seed_schema() -> dict[str, Any]:
    """The schema of a seed, by draft 2020-12."""
    properties = {
        "source": {"$ref": "#/$defs/Source"},
        **{kind.section: _section(kind) for kind in RECORDS},
        "skipped": _list_of(Skipped),
        "corrections": _list_of(Correction),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A seed",
        "description": _SEEDS,
        "type": "object",
        "properties": properties,
        "required": ["source"],
        "additionalProperties": False,
        "$defs": {"id": _id(), **_shared(), **_definitions()},
    }


def _section(kind: type[Record]) -> dict[str, Any]:
    """A section: records by their ids or in a list; an empty map, an empty list and nothing are as good as none."""
    if kind.section in LISTED:
        return _list_of(kind)
    return {
        "description": kind.__doc__,
        "type": ["object", "array", "null"],
        "propertyNames": {"$ref": "#/$defs/id"},
        "additionalProperties": {"$ref": f"#/$defs/{kind.__name__}"},
        "maxItems": 0,
    }


def _list_of(kind: type[BaseModel]) -> dict[str, Any]:
    items = {"$ref": f"#/$defs/{kind.__name__}"}
    return {"description": kind.__doc__, "type": ["array", "object", "null"], "items": items, "maxProperties": 0}


def _id() -> dict[str, Any]:
    taken = {"anyOf": [{"enum": sorted(RESERVED)}, {"pattern": f"^{_PARAGRAPH.pattern}$"}]}
    description = f"Lower-case words of ASCII letters and digits joined by hyphens, at most {LONGEST} characters, none of the site's own names."
    return {"description": description, "type": "string", "pattern": f"^{_SHAPE.pattern}$", "maxLength": LONGEST, "not": taken}  # fmt: skip


def _shared() -> dict[str, Any]:
    examples = {name: {"examples": _EXAMPLES[name]} for name in _SHARED if name in _EXAMPLES}
    return {name: shape | examples.get(name, {}) for name, shape in _SHARED.items()}


def _definitions() -> dict[str, Any]:
    _, drawn = models_json_schema([(model, "validation") for model in _PARTS], by_alias=True)
    return {model.__name__: _part(model, drawn["$defs"][model.__name__]) for model in _PARTS}


def _part(model: type[BaseModel], drawn: Mapping[str, Any]) -> dict[str, Any]:
    """A record, or a part of one, as an editor writes it."""
    written = {
        key: field for key, field in drawn["properties"].items() if not (key == "id" and issubclass(model, Record))
    }
    schema = {
        **drawn,
        "properties": {key: _field(model, key, field) for key, field in written.items()},
        "required": [key for key in drawn.get("required", ()) if key in written],
    }
    besides = [*([_PLACED] if issubclass(model, Entry) else []), *_BESIDES.get(model.__name__, [])]
    return schema | ({"allOf": besides} if besides else {})


def _field(model: type[BaseModel], key: str, drawn: Mapping[str, Any]) -> dict[str, Any]:
    """A field without what an editor can't write (null) and need not read (its default), and with what it means."""
    name = f"{model.__name__}.{key}"
    schema = {each: value for each, value in drawn.items() if each not in ("title", "default")}
    words = schema.pop("description", None) or _WORDS.get(name) or _WORDS[key]
    options = [option for option in schema.pop("anyOf", ()) if option != {"type": "null"}]
    schema |= options[0] if len(options) == 1 else {"anyOf": options} if options else {}
    shared = next(({"$ref": f"#/$defs/{each}"} for each, shape in _SHARED.items() if shape == schema), schema)
    examples = {"examples": _EXAMPLES[name]} if name in _EXAMPLES else {}
    return _widened(model, key, {"description": words, **shared, **examples})


def _widened(model: type[BaseModel], key: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A field that takes more than its record keeps: one for a list of one, several for a record each, a bare day."""
    match model.__name__, key:
        case "Source", "id":
            return {"description": schema["description"], "$ref": "#/$defs/id"}
        case "Source", "published":
            published = {"$ref": schema.pop("$ref")}
            return schema | {"anyOf": [{"type": ["string", "integer"]}, published]}
        case "Position", "actor":
            actor = {"type": schema.pop("type"), "minLength": schema.pop("minLength")}
            return schema | {"anyOf": [actor, {"type": "array", "items": actor, "minItems": 1}]}
        case _, "link":
            return schema | {"pattern": "^https?://"}
        case ("Actor", "roles") | ("Question", "known"):
            del schema["type"]
            part = schema.pop("items")
            return schema | {"anyOf": [part, {"type": "array", "items": part}]}
    return schema
