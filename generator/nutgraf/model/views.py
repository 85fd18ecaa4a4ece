"""The closed table of views that `![[name argument]]` may show, and what each takes after its name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, get_args

from nutgraf.model.actor import ActorKind


class Argument(NamedTuple):
    """The kinds of record (or `measure`) whose id an argument may be, the words it may be, and whether there must be one."""

    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    needed: bool = False


ANY = (
    "actor",
    "relation",
    "document",
    "statement",
    "event",
    "issue",
    "position",
    "question",
    "background",
    "term",
    "figure",
    "source",
)
VIEWS: Mapping[str, Argument] = MappingProxyType(
    {
        "actors": Argument(words=("principal", *get_args(ActorKind))),
        "relations": Argument(("actor",)),
        "timeline": Argument(("actor",), ("latest",)),
        "documents": Argument(("actor",)),
        "quotes": Argument(("actor",)),
        "positions": Argument(("issue", "actor")),
        "questions": Argument(("actor",), ("open",)),
        "inferred": Argument(),
        "background": Argument(),
        "figures": Argument(("measure",)),
        "glossary": Argument(),
        "sources": Argument(),
        "coverage": Argument(("source",), needed=True),
        "corrections": Argument(),
        "mentions": Argument(ANY, needed=True),
    }
)
