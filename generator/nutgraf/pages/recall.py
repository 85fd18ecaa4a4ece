"""What was made before from the same facts, by the same code and theme, is taken over instead of being made again."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol

from nutgraf.pages.trace import Trace


class Made(NamedTuple):
    """What was made (plain data), the facts it was made of, and what those came to."""

    value: Any
    facts: tuple[str, ...]
    sum: str


class Memory(Protocol):
    """Where it is kept from one build to the next."""

    def find(self, key: str) -> Made | None:
        """What is kept under a key."""

    def keep(self, made: Iterable[tuple[str, Made]]) -> None:
        """Keep it."""

    def close(self) -> None:
        """Come to the end of a build."""


class Recall:
    """A trace and a memory; `given` is all else that goes into a page, as words and templates."""

    def __init__(self, trace: Trace, memory: Memory, given: str) -> None:
        self.trace, self.memory, self._given = trace, memory, given
        self._fresh: list[tuple[str, Made]] = []

    def value(self, asked: tuple[object, ...], make: Callable[[], Any]) -> Any:
        """What `make` makes for what is asked: plain data, taken over where its facts are still the same."""
        key = hashlib.sha256(f"{self._given} {asked!r}".encode("utf-8", "surrogatepass")).hexdigest()
        found = self.memory.find(key)
        if found and self.trace.sum(found.facts) == found.sum:
            self.trace.note_facts(found.facts)
            return found.value
        value, facts = self.trace.made(make)
        self._fresh.append((key, Made(value, facts, self.trace.sum(facts))))
        return value

    def fresh(self) -> list[tuple[str, Made]]:
        """What was made since this was asked before."""
        made, self._fresh = self._fresh, []
        return made

    def close(self) -> None:
        """Keep what was made, at the end of a build."""
        self.memory.keep(self.fresh())
        self.memory.close()
