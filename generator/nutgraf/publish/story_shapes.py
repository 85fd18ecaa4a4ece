"""The shapes of `/data/story.json` that no model has: ids, places, times, who, as JSON Schema."""

from typing import Any, get_args

from nutgraf.story.voice import Voice

_MINUTE = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$"}


def ref(name: str) -> dict[str, Any]:
    """A reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def list_of(item: dict[str, Any]) -> dict[str, Any]:
    """A list of items of one shape."""
    return {"type": "array", "items": item}


def object_of(properties: dict[str, Any], required: tuple[str, ...], description: str) -> dict[str, Any]:
    """A map with these keys and no others."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


_TIME: dict[str, Any] = {
    "text": ref("text") | {"description": "The words in which it is written."},
    "earliest": _MINUTE | {"description": "Local time, inclusive; null where it is open."},
    "latest": _MINUTE | {"description": "Local time, inclusive; null where it is open; a day ends at T23:59."},
    "basis": {
        "enum": ["stated", "worked-out", "inferred"],
        "description": "How it is known: as it stands; from the day of publication or by the editors; not said outright.",
    },
}
_PUBLISHED = _TIME | {
    "note": ref("text") | {"description": "From what the day was inferred."},
    "places": ref("places"),
}
_NAMED = {"id": ref("id")}
_UNNAMED = {"unnamed": ref("text") | {"description": "What the article calls them."}, "of": ref("id")}
_PART = {"part": ref("text") | {"description": "The part that they played."}}


def _time(properties: dict[str, Any], description: str) -> dict[str, Any]:
    return {"anyOf": [object_of(properties, tuple(_TIME), description), {"type": "null"}]}


def _one_of_two(named: dict[str, Any], unnamed: dict[str, Any]) -> dict[str, Any]:
    return {
        "anyOf": [
            object_of(named, ("id",), "An actor; in `according_to`, a statement too."),
            object_of(unnamed, ("unnamed",), "Somebody whom the article does not name."),
        ]
    }


SHAPES: dict[str, Any] = {
    "id": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"},
    "text": {"type": "string", "minLength": 1},
    "day": {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "link": {"type": "string", "format": "uri", "pattern": "^https?://"},
    "url": {
        "type": "string",
        "pattern": "^[a-z][^/]*/",
        "description": "The record's home, from the site's root, without a leading slash.",
    },
    "voice": {
        "enum": list(get_args(Voice)),
        "description": "Who says so: the article, somebody in it, or the editors.",
    },
    "place": object_of(
        {"source": ref("id"), "paragraph": {"type": "integer", "minimum": 1}},
        ("source", "paragraph"),
        "A paragraph of a source, counted from 1.",
    ),
    "places": list_of(ref("place")) | {"description": "Where it comes from; empty for the editors' own."},
    "when": _time(_TIME, "When it was."),
    "published": _time(_PUBLISHED, "When the source appeared."),
    "party": _one_of_two(_NAMED, _UNNAMED),
    "participant": _one_of_two(_NAMED | _PART, _UNNAMED),
    "participants": list_of(ref("participant")) | {"minItems": 1},
    "amount": {
        "anyOf": [
            {"type": "number"},
            object_of({"low": {"type": "number"}, "high": {"type": "number"}}, ("low", "high"), "A range."),
        ]
    },
}

CORRECTION = object_of(
    {
        **{name: ref(name) for name in ("id", "url", "voice", "places")},
        "of": ref("id") | {"description": "The record that was put right."},
        "when": ref("when"),
        **{name: ref("text") for name in ("said", "says", "because", "noticed_by")},
    },
    ("id", "url", "voice", "places", "of", "when", "because"),
    "A mistake of ours that was put right.",
)
