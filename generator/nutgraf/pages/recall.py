"""What was made before from the same facts, by the same code and theme, is taken over instead of being made again."""

import hashlib
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from nutgraf.pages.trace import Facts, Trace


class Made(NamedTuple):
    """What was made (plain data), the facts it was made of, and what those came to."""

    value: Any
    facts: Facts
    sum: str


class Kept(NamedTuple):
    """The same where it is kept: the value is read when it is asked for."""

    load: Callable[[], Any]
    facts: Facts
    sum: str


class Memory(Protocol):
    """Where it is kept from one build to the next."""

    def find(self, key: str) -> Kept | None:
        """What is kept under a key."""

    def keep(self, key: str, made: Made) -> None:
        """Keep it."""

    def flush(self) -> None:
        """Come to the end of a process that had a part in a build."""

    def close(self) -> None:
        """Come to the end of a build."""


class Recall:
    """A trace and a memory; `given` is all else that goes into a page, as words and templates."""

    def __init__(self, trace: Trace, memory: Memory, given: str) -> None:
        self.trace, self.memory, self._given = trace, memory, given

    def value(self, asked: tuple[object, ...], make: Callable[[], Any]) -> Any:
        """What `make` makes for what is asked: plain data, taken over where its facts are still the same."""
        key = _key(self._given, asked)
        return found.load() if (found := self._found(key)) else self._made(key, make)

    def known(self, asked: tuple[object, ...]) -> Any | None:
        """What was made before, None where it has to be made, or is nothing."""
        found = self._found(_key(self._given, asked))
        return found.load() if found else None

    def see_to(self, asked: tuple[object, ...], make: Callable[[], Any]) -> None:
        """Have the same kept, for whoever asks for it later."""
        key = _key(self._given, asked)
        if not self._found(key):
            self._made(key, make)

    def _found(self, key: str) -> Kept | None:
        """What is kept, where its facts are still the same."""
        found = self.memory.find(key)
        if not found or self.trace.sum(found.facts) != found.sum:
            return None
        self.trace.note_facts(found.facts)
        return found

    def _made(self, key: str, make: Callable[[], Any]) -> Any:
        value, facts = self.trace.made(make)
        self.memory.keep(key, Made(value, facts, self.trace.sum(facts)))
        return value

    def of_text(self, asked: tuple[object, ...], make: Callable[[], Any]) -> Any:
        """The same for what is made of nothing but what is asked."""
        key = _key("", asked)
        found = self.memory.find(key)
        if found:
            return found.load()
        self.memory.keep(key, Made(value := make(), {}, ""))
        return value


def _key(given: str, asked: tuple[object, ...]) -> str:
    return hashlib.sha256(f"{given} {asked!r}".encode("utf-8", "surrogatepass")).hexdigest()
