"""The records of a seed: frozen, in tuples, one noun a module."""

from nutgraf.model.actor import Actor, Role
from nutgraf.model.background import Background, Figure, Term
from nutgraf.model.base import Entry, Record
from nutgraf.model.correction import Correction, Skipped
from nutgraf.model.document import Document
from nutgraf.model.event import Event
from nutgraf.model.party import Party
from nutgraf.model.position import Issue, Position
from nutgraf.model.question import Known, Question
from nutgraf.model.reading import read_seed
from nutgraf.model.relation import Relation
from nutgraf.model.seed import Seed, Telling
from nutgraf.model.source import Source
from nutgraf.model.statement import Statement
from nutgraf.model.when import When

__all__ = [
    "Actor", "Background", "Correction", "Document", "Entry", "Event", "Figure", "Issue", "Known", "Party", "Position", "Question", "Record",
    "Relation", "Role", "Seed", "Skipped", "Source", "Statement", "Telling", "Term", "When", "read_seed",
]  # fmt: skip
