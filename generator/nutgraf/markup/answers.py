"""What a story answered while a page was converted, so that the page need not be converted again where it would answer the same."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from nutgraf.markup.asking import Resolver
from nutgraf.pages.blocks import Around, Block, Link
from nutgraf.pages.recall import Made, Memory


class Answers:
    """A resolver whose answers are noted; with a memory, for what was converted with them."""

    def __init__(self, resolver: Resolver, memory: Memory | None) -> None:
        self._resolver, self._memory = resolver, memory
        self._asked: list[str] = []
        self._sum = hashlib.sha256()

    def link(self, target: str, page: str) -> Link | None:
        """Where an id leads."""
        return self._noted("link", target, page)  # type: ignore[no-any-return]

    def blocks(self, spec: str, page: str, level: int, *, first: bool) -> Sequence[Block] | None:
        """What an embed shows."""
        return self._noted("blocks", spec, page, level, first)  # type: ignore[no-any-return]

    def phrase(self, spec: str, page: str) -> str | None:
        """What it shows in the middle of a text."""
        return self._noted("phrase", spec, page)  # type: ignore[no-any-return]

    def furniture(self, page: str) -> Around | None:
        """What stands around a page's text."""
        return self._noted("furniture", page)  # type: ignore[no-any-return]

    def found(self, *given: object) -> Any:
        """What was converted before from what is given, where every answer is still the same; else None."""
        made = self._memory.find(_key(given)) if self._memory else None
        if made is None:
            return None
        self._begin()
        for asked in made.facts:
            self._noted(*json.loads(asked))
        return made.value if self._sum.hexdigest() == made.sum else None

    def made(self, convert: Callable[[], Any]) -> Made:
        """What `convert` makes (plain data), with what was asked meanwhile."""
        self._begin()
        value = convert()
        return Made(value, tuple(self._asked), self._sum.hexdigest())

    def keep(self, made: Iterable[tuple[tuple[object, ...], Made]]) -> None:
        """Keep what was made from what was given."""
        if self._memory:
            self._memory.keep((_key(given), each) for given, each in made)

    def _begin(self) -> None:
        self._asked, self._sum = [], hashlib.sha256()

    def _noted(self, how: str, *what: Any) -> Any:
        self._asked.append(json.dumps((how, *what)))
        answer = (
            self._resolver.blocks(*what[:3], first=what[3]) if how == "blocks" else getattr(self._resolver, how)(*what)
        )
        self._sum.update(repr(answer).encode("utf-8", "surrogatepass"))
        return answer


def _key(given: tuple[object, ...]) -> str:
    return hashlib.sha256(repr(given).encode("utf-8", "surrogatepass")).hexdigest()
