"""The JSON Schema of `/data/story.json`: fields, words and what they mean from the model, the shapes in which the data writes them from here.

Strict: it refuses a key that it does not name, so that a slip in the making of the data fails a test.
"""

import json
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from nutgraf.model import Document, Known, Party, Record, Role, Source, Statement, When
from nutgraf.model.references import FIELDS
from nutgraf.model.source import Published
from nutgraf.publish.story_fields import KINDS, key_of, published_fields
from nutgraf.publish.story_shapes import CORRECTION, SHAPES, list_of, object_of, ref

_ALWAYS: dict[type[BaseModel], tuple[str, ...]] = {Document: ("status",)}
"""What the data has in any case, although a seed may leave it out."""
_STATEMENT = {"required": ["by"], "anyOf": [{"required": ["quote"]}, {"required": ["paraphrase"]}]}
"""What a statement has besides, with what it inherits."""
_BY_NAME = {"value": "amount", "actors": "participants", "published": "published", "changed": "day", "retrieved": "day", "link": "link"}  # fmt: skip


def story_schema_text() -> str:
    """The schema as a JSON text."""
    return json.dumps(story_schema(), ensure_ascii=False, indent=1) + "\n"


def story_schema() -> dict[str, Any]:
    """The schema, by draft 2020-12."""
    sections = {kind.section: list_of(ref(kind.kind_name)) for kind in KINDS}
    properties = {
        "format": {"const": 1, "description": "The version of this format."},
        "title": {"type": "string", "description": "The site's name."},
        "state": {
            "anyOf": [ref("day"), {"type": "null"}],
            "description": "The newest day that the facts name; null where they name none.",
        },
        "sources": list_of(ref("source")),
        **sections,
        "corrections": list_of(ref("correction")),
        "timeline": {**list_of(ref("id")), "uniqueItems": True, "description": "The timeline's entries in order."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A story as data",
        **object_of(properties, required=tuple(properties), description="The whole story as the site shows it."),
        "$defs": _definitions(),
    }


def _definitions() -> dict[str, Any]:
    definitions = {"source": _object(Source, "id", "url", "voice", "places"), "correction": CORRECTION}
    for kind in KINDS:
        name = kind.kind_name
        definitions[name] = _record(kind)
        definitions[f"{name}-telling"] = _object(kind, "source", "voice", "places")
    definitions |= {"role": _object(Role, "places"), "known": _object(Known, "places")}
    return definitions | SHAPES


def _record(kind: type[Record]) -> dict[str, Any]:
    schema = _object(kind, "id", "url", "voice", "places")
    tellings = {"minItems": 2, "description": "The values that each source has, where several tell of it."}
    schema["properties"]["variants"] = list_of(ref(f"{kind.kind_name}-telling")) | tellings
    return schema | {"allOf": [_STATEMENT]} if kind is Statement else schema


def _object(model: type[BaseModel], *head: str) -> dict[str, Any]:
    """The schema of a record or of a part of one, with the keys at its head and the fields of its model."""
    properties = {name: ref("id" if name == "source" else name) for name in head}
    required = list(head)
    for name, field in published_fields(model).items():
        key, words = key_of(name, field), {"description": field.description} if field.description else {}
        properties[key] = _shape(name, field.annotation) | words
        if field.is_required() or name == "when" or name in _ALWAYS.get(model, ()):
            required.append(key)
    return object_of(properties, tuple(required), (model.__doc__ or "").split("\n\n")[0])


def _shape(name: str, annotation: Any) -> dict[str, Any]:
    """The shape in which the data writes a field of a type."""
    inner = _bare(annotation)
    if name in _BY_NAME:
        return ref(_BY_NAME[name])
    if get_origin(inner) is Literal:
        return {"enum": list(get_args(inner))}
    if get_origin(inner) is tuple:
        return list_of(_shape(name, get_args(inner)[0])) | {"minItems": 1}
    return _SINGLE.get(inner) or _word(name)


def _word(name: str) -> dict[str, Any]:
    return ref("id") if name in FIELDS or name == "was" else ref("text")


_SINGLE: dict[Any, dict[str, Any]] = {
    bool: {"const": True},
    int: {"type": "integer", "minimum": 1},
    When: ref("when"),
    Party: ref("party"),
    Role: ref("role"),
    Known: ref("known"),
    Published: ref("published"),
}


def _bare(annotation: Any) -> Any:
    """A type without its annotations and without None."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    others = [each for each in get_args(annotation) if each is not NoneType]
    return _bare(others[0]) if NoneType in get_args(annotation) and len(others) == 1 else annotation
