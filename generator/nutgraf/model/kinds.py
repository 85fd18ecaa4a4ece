"""The kinds of record, in the order in which a seed lists them."""

from collections.abc import Mapping
from types import MappingProxyType

from nutgraf.model.actor import Actor
from nutgraf.model.background import Background, Figure, Term
from nutgraf.model.base import Record
from nutgraf.model.document import Document
from nutgraf.model.event import Event
from nutgraf.model.position import Issue, Position
from nutgraf.model.question import Question
from nutgraf.model.relation import Relation
from nutgraf.model.statement import Statement

RECORDS: tuple[type[Record], ...] = (
    Actor, Relation, Document, Statement, Event, Issue, Position, Question, Background, Term, Figure,
)  # fmt: skip
BY_SECTION: Mapping[str, type[Record]] = MappingProxyType({kind.section: kind for kind in RECORDS})
LISTED = frozenset({"relations", "positions"})
"""Sections that are lists, whose records get derived ids."""
