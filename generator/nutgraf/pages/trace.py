"""Which facts a piece of a page was made of: a story that notes all that is looked up in it, and tells later whether that is still the same."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cached_property
from sys import intern
from typing import Any, TypeVar

from nutgraf.model import Record, Seed, Telling
from nutgraf.pages.provenance import Provenance
from nutgraf.story import SourceThing, Story, Thing
from nutgraf.story.prose import Prose, Wikilink
from nutgraf.story.timeline import Timeline

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")

Linked = Mapping[str, tuple[tuple[Prose, Wikilink], ...]]
Facts = Mapping[str, Sequence[str]]
"""What was looked up: by the names of maps, the names of their keys, all sorted. A fact is one key of one map."""
_WHOLE = "*"
"""In the place of a key: all of a map, or what is no map."""
_TEXT = "="
"""Before the name of a key that is a text and printable; any other goes by what Python writes for it."""
_LENGTH = 16
"""In how many bytes a fact's sum is held: of ten thousand entities there are some hundred thousand facts."""


class Trace:
    """A story, its provenance and where prose links it, as views may have them: what is looked up there is noted while something is made."""

    def __init__(self, story: Story, provenance: Provenance, linked: Linked) -> None:
        self._open: list[tuple[dict[str, set[Hashable]], dict[str, set[str]]]] = []
        """Of all that is being made, one within the other: what was looked up, and the facts that are known by their names."""
        self._kept: dict[str, object] = {}
        self._sums: dict[str, dict[str, bytes]] = defaultdict(dict)
        """What facts come to."""
        self._things: dict[int, bytes] = {}
        self.linked: Linked = self._map("prose", linked)
        self.provenance = self._watched(_Provenance, provenance, "provenance")
        timeline = self._watched(_Timeline, story.timeline, "timeline")
        self.story = self._watched(_Story, replace(story, timeline=Timeline()), "story")
        vars(self.story)["timeline"] = timeline
        for name in _computed(Story):
            value = getattr(story, name)
            vars(self.story)[name] = self._map(f"story.{name}", value) if isinstance(value, Mapping) else value

    def made(self, make: Callable[[], T]) -> tuple[T, Facts]:
        """What `make` makes, and the facts that were looked up meanwhile."""
        self._open.append((defaultdict(set), defaultdict(set)))
        try:
            value = make()
        finally:
            looked_up, facts = self._open.pop()
            for name, keys in looked_up.items():
                facts[name].update(map(_named, keys))
            self.note_facts(facts)
        return value, {name: sorted(facts[name]) for name in sorted(facts)}

    def note(self, name: str, key: Hashable) -> None:
        """A fact was looked up."""
        if self._open:
            self._open[-1][0][name].add(key)

    def note_facts(self, facts: Mapping[str, Iterable[str]]) -> None:
        """Facts were looked up, by their names: by what was made within something else, or when what is taken over now was made."""
        if self._open:
            noted = self._open[-1][1]
            for name, keys in facts.items():
                noted[name].update(keys)

    def sum(self, facts: Facts) -> str:
        """What facts come to now: the same for the same."""
        found: list[bytes] = []
        for name, keys in facts.items():
            sums = self._sums[name]
            found += [sums.get(key) or self._sum(name, key) for key in keys]
        return hashlib.sha256(b"".join(found)).hexdigest()

    def _watched(self, kind: type[T], real: Any, prefix: str) -> T:
        """A record of maps and other things as one whose every use is noted."""
        values = {}
        for name in (each.name for each in fields(real)):
            value = getattr(real, name)
            self._kept[f"{prefix}.{name}"] = value
            values[name] = self._map(f"{prefix}.{name}", value) if isinstance(value, Mapping) else value
        made = kind(**values)
        vars(made)["_trace"] = self
        for name in _computed(type(real)) if prefix == "provenance" else ():
            vars(made)[name] = self._map(f"{prefix}.{name}", getattr(real, name))
        return made

    def _map(self, name: str, real: Mapping[K, V]) -> Mapping[K, V]:
        self._kept[name] = real
        return _Watched(self, name, real)

    def _keys(self, name: str) -> Mapping[str, Hashable]:
        """A map's keys by how facts name them."""
        index = f"{name} keys"
        if index not in self._kept:
            real = self._kept.get(name, {})
            self._kept[index] = {_named(key): key for key in real} if isinstance(real, Mapping) else {}
        return self._kept[index]  # type: ignore[return-value]

    def _sum(self, name: str, key: str) -> bytes:
        real = self._kept.get(name)
        if key == _WHOLE:
            told = self._of(tuple(real.items()) if isinstance(real, Mapping) else real)
        else:
            found = key[1:] if key.startswith(_TEXT) else self._keys(name).get(key)
            present = isinstance(real, Mapping) and found in real
            told = self._of(real[found]) if present else b"absent"  # type: ignore[index]
        self._sums[name][intern(key)] = told[:_LENGTH]
        return told[:_LENGTH]

    def _of(self, value: object) -> bytes:
        """A value's sum; the places in files that are kept beside facts are none of it, as no page shows them."""
        if isinstance(value, Thing | SourceThing | Prose | Seed | Record):
            if id(value) not in self._things:
                self._things[id(value)] = _hash(repr(self._told(value)))
            return self._things[id(value)]
        if type(value) is tuple:
            return _hash(b"".join(map(self._of, value)))
        if isinstance(value, Wikilink):
            return _hash(repr((value.target, value.sentence, value.embeds, value.home)))
        return _hash(repr(sorted(map(repr, value)) if isinstance(value, frozenset) else value))

    def _told(self, value: Thing[Any] | SourceThing | Prose | Seed | Record) -> object:
        """What a page may show of a value; a record stands in its thing and in each seed that tells of it, and is read once."""
        if isinstance(value, Thing):
            return self._of(value.record), *map(self._telling, value.tellings)
        if isinstance(value, Prose):
            return replace(value, first_line=1, ids=(), wikilinks=())
        if isinstance(value, Seed):
            return value.source, *map(self._telling, value.records), value.skipped, value.corrections
        return value

    def _telling(self, telling: Telling) -> object:
        return telling.source, telling.path, self._of(telling.record)


def _named(key: Hashable) -> str:
    """How facts name a key."""
    if key is _WHOLE:
        return _WHOLE
    return _TEXT + key if type(key) is str and key.isprintable() else repr(key)


def _hash(value: str | bytes) -> bytes:
    return hashlib.sha256(value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value).digest()


def _computed(kind: type) -> Iterator[str]:
    """The names of what a class works out once."""
    return (name for name, value in vars(kind).items() if isinstance(value, cached_property))


class _Watched(Mapping[K, V]):
    """A map that tells a trace what is looked up."""

    __slots__ = ("_name", "_real", "_trace")

    def __init__(self, trace: Trace, name: str, real: Mapping[K, V]) -> None:
        self._trace, self._name, self._real = trace, name, real

    def __getitem__(self, key: K) -> V:
        self._trace.note(self._name, key)
        return self._real[key]

    def get(self, key: K, default: Any = None) -> Any:
        self._trace.note(self._name, key)
        return self._real.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._trace.note(self._name, key)
        return key in self._real

    def __iter__(self) -> Iterator[K]:
        self._trace.note(self._name, _WHOLE)
        return iter(self._real)

    def __len__(self) -> int:
        self._trace.note(self._name, _WHOLE)
        return len(self._real)


class _Told:
    """Notes the use of what is no map."""

    _whole: frozenset[str] = frozenset()
    _prefix = ""

    def __getattribute__(self, name: str) -> Any:
        if name in type(self)._whole and (trace := vars(self).get("_trace")):
            trace.note(f"{type(self)._prefix}.{name}", _WHOLE)
        return super().__getattribute__(name)


class _Story(_Told, Story):
    _whole, _prefix = frozenset({"seeds", "sources"}), "story"


class _Timeline(_Told, Timeline):
    _whole, _prefix = frozenset({"ids", "uncertain", "cycle"}), "timeline"


class _Provenance(_Told, Provenance):
    _whole, _prefix = frozenset({"seeds"}), "provenance"
