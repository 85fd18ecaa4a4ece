"""The rules of JSON Feed 1.1 as a JSON Schema, closed: extensions begin with an underscore, and nothing else is known."""

from typing import Any

_TEXT, _ADDRESS = {"type": "string", "minLength": 1}, {"type": "string", "pattern": "^https?://[^ ]+$"}
_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
_LANGUAGE = {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}
_AUTHOR: dict[str, Any] = {
    "type": "object",
    "properties": {"name": _TEXT, "url": _ADDRESS, "avatar": _ADDRESS},
    "minProperties": 1,
    "additionalProperties": False,
}
_AUTHORS = {"type": "array", "items": _AUTHOR}
_ATTACHMENT: dict[str, Any] = {
    "type": "object",
    "properties": {
        "url": _ADDRESS, "mime_type": _TEXT, "title": _TEXT, "size_in_bytes": {"type": "number"}, "duration_in_seconds": {"type": "number"},
    },
    "required": ["url", "mime_type"],
    "additionalProperties": False,
}  # fmt: skip
_ITEM: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": _TEXT, "url": _ADDRESS, "external_url": _ADDRESS, "title": _TEXT, "content_html": _TEXT, "content_text": _TEXT, "summary": _TEXT,
        "image": _ADDRESS, "banner_image": _ADDRESS, "date_published": _MOMENT, "date_modified": _MOMENT, "authors": _AUTHORS,
        "tags": {"type": "array", "items": _TEXT}, "language": _LANGUAGE, "attachments": {"type": "array", "items": _ATTACHMENT},
    },
    "required": ["id"],
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "patternProperties": {"^_": {}},
    "additionalProperties": False,
}  # fmt: skip
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"}, "title": _TEXT, "home_page_url": _ADDRESS, "feed_url": _ADDRESS,
        "description": _TEXT, "user_comment": _TEXT, "next_url": _ADDRESS, "icon": _ADDRESS, "favicon": _ADDRESS, "authors": _AUTHORS,
        "language": _LANGUAGE, "expired": {"type": "boolean"},
        "hubs": {"type": "array", "items": {"type": "object", "required": ["type", "url"]}}, "items": {"type": "array", "items": _ITEM},
    },
    "required": ["version", "title", "items"],
    "patternProperties": {"^_": {}},
    "additionalProperties": False,
}  # fmt: skip
