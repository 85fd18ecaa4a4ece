"""The front matter of an exported page: the keys that are known, each once, escaped for templates that escape nothing."""

from html import escape
from typing import Any

import yaml

from nutgraf.read.front_matter import split

_KEYS = ("title", "description", "tags", "hide", "search", "robots", "up")


def tidied(markdown: str, title: str = "") -> str:
    """A page with its front matter written anew, with a title where it has none and one is given."""
    parts = split(markdown)
    said = yaml.safe_load(parts.matter) if parts.matter.strip() else {}
    known = {key: escaped(said[key]) for key in _KEYS if said.get(key) not in (None, "")}
    if title:
        known = {"title": escape(title)} | known
    head = f"---\n{yaml.safe_dump(known, sort_keys=False, allow_unicode=True, width=1000)}---\n\n" if known else ""
    return head + parts.body.lstrip("\n")


def escaped(value: Any) -> Any:
    """What somebody typed for templates that escape nothing: texts, and those in lists and maps with their keys."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, list | tuple):
        return [escaped(each) for each in value]
    return {escape(key): escaped(each) for key, each in value.items()} if isinstance(value, dict) else value
