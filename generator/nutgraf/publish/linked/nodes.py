"""Nodes of JSON-LD in the vocabulary of schema.org, and what all of them need to know."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nutgraf.pages.scope import Scope
from nutgraf.publish.masthead import Masthead
from nutgraf.publish.private import names_private, private_people

Node = dict[str, Any]


_NAMING = frozenset({"name", "headline", "text"})
"""Properties without which a node is nothing."""


@dataclass(frozen=True)
class Told:
    """The story as machines are told it: seen from the front page, under a masthead; `is_private` tells whether a text names a private person, where there are any."""

    scope: Scope
    masthead: Masthead
    is_private: Callable[[str], bool] | None

    def id(self, url: str, part: str = "") -> str:
        """What names a thing for good: the address of its home, with `part` where that is a whole page; empty where no address is known."""
        return self.masthead.absolute(f"{url}#{part}" if part else url)

    @property
    def language(self) -> str:
        """The language of what the editors write."""
        return self.scope.words.language


def told(scope: Scope, masthead: Masthead) -> Told:
    """The story of a scope, told under a masthead."""
    return Told(scope, masthead, names_private(scope.story) if private_people(scope.story) else None)


def public(told: Told, value: Any) -> Any:
    """A value without what names a private person, and without the nodes that are then nameless; None where nothing is left."""
    if told.is_private is None:
        return value
    if isinstance(value, str):
        return None if told.is_private(value) else value
    if isinstance(value, list):
        return [kept for each in value if (kept := public(told, each)) is not None] or None
    if isinstance(value, dict):
        kept = {key: left for key, each in value.items() if (left := public(told, each)) is not None}
        return None if _NAMING & (value.keys() - kept.keys()) else kept
    return value


def node(kind: str, /, id_: str = "", **properties: Any) -> Node:
    """A node of a type; properties that are empty are left out, and a list of one is that one."""
    head = {"@type": kind} | ({"@id": id_} if id_ else {})
    return head | {name: _alone(value) for name, value in properties.items() if value not in (None, "", [], ())}


def _alone(value: Any) -> Any:
    listed = list(value) if isinstance(value, list | tuple) else value
    return listed[0] if isinstance(listed, list) and len(listed) == 1 else listed
