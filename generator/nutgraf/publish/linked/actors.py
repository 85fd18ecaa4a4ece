"""Who acts in the story, as schema.org has people and bodies."""

from collections.abc import Iterable, Mapping
from typing import Any

from nutgraf.model import Actor, Party, Relation
from nutgraf.publish.linked.nodes import Node, Told, node
from nutgraf.publish.private import is_private
from nutgraf.story import Thing
from nutgraf.story.addresses import home

_TYPES: Mapping[str, str] = {"person": "Person", "company": "Corporation", "government": "GovernmentOrganization"}


def type_of(told: Told, actor: Actor) -> str:
    """The type of an actor, of a body whose kind is inferred the most general. An outlet is a news medium where a source is its own: others may be platforms."""
    if actor.kind == "outlet" and any(each.source.publisher == actor.name for each in told.scope.story.sources):
        return "NewsMediaOrganization"
    kind = "" if "kind" in actor.inferred and actor.kind != "person" else actor.kind
    return _TYPES.get(kind, "Organization")


def references(told: Told, names: Iterable[str | None]) -> list[Node]:
    """Those of these ids who are actors and not private, by type and name."""
    found = (told.scope.story.get(name, Actor) for name in dict.fromkeys(names))
    return [_reference(told, each) for each in found if each and not is_private(each)]


def all_named(told: Told, parties: Iterable[Party]) -> list[Node]:
    """These parties, if each of them is named and not private; none otherwise."""
    asked = [each.id for each in parties]
    found = references(told, asked)
    return found if len(found) == len(asked) else []


def whole(told: Told, actor: Thing[Actor]) -> Node:
    """An actor with other names, and what they are to others."""
    tied = _person(told, actor.record) if actor.record.kind == "person" else _body(told, actor)
    address = told.masthead.absolute(home(actor).url)
    return _reference(told, actor, alternateName=actor.record.also, url=address, **tied)


def _reference(told: Told, actor: Thing[Actor], **more: Any) -> Node:
    """An actor by type and name, with more properties."""
    return node(type_of(told, actor.record), told.id(home(actor).url, "who"), name=actor.record.name, **more)


def _person(told: Told, person: Actor) -> dict[str, Any]:
    """The roles that somebody has, and the bodies in which they have them; what was, or is inferred, is left out."""
    roles = [each for each in person.roles if not each.former and "role" not in each.inferred]
    named = [each.of for each in roles if "of" not in each.inferred]
    return {"jobTitle": [each.role for each in roles], "affiliation": _bodies(told, named)}


def _body(told: Told, actor: Thing[Actor]) -> dict[str, Any]:
    """The bodies of which a body is said to be a part, without an end in time; what is inferred is left out."""
    ties = (each.record for each in told.scope.story.naming_of(actor.id, Relation))
    said = (each for each in ties if each.from_ == actor.id and each.kind == "part-of" and not each.inferred)
    lasting = [each.to for each in said if not each.when]
    return {"parentOrganization": _bodies(told, lasting)}


def _bodies(told: Told, names: Iterable[str | None]) -> list[Node]:
    return [each for each in references(told, names) if each["@type"] != "Person"]
