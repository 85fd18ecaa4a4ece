"""What is in dispute, and who stands where on it."""

from typing import ClassVar, Literal

from nutgraf.model.base import Record
from nutgraf.model.fields import Id, Ids, Text

IssueKind = Literal["policy", "fact"]
Stance = Literal[
    "supports", "opposes", "conditional", "mixed", "affirms", "denies", "doubts", "declined", "no-response"
]
_BOTH = ("doubts", "declined", "no-response")
STANCES: dict[str, tuple[str, ...]] = {
    "policy": ("supports", "opposes", "conditional", "mixed", *_BOTH),
    "fact": ("affirms", "denies", *_BOTH),
}


class Issue(Record):
    """A question on which actors take sides: `policy` (should it?) or `fact` (is it so?)."""

    kind_name: ClassVar[str] = "issue"
    section: ClassVar[str] = "issues"
    title_field: ClassVar[str] = "question"

    question: Text
    kind: IssueKind


class Position(Record):
    """Where one actor stands on one issue; its id is derived, `actor--issue`."""

    kind_name: ClassVar[str] = "position"
    section: ClassVar[str] = "positions"
    title_field: ClassVar[str] = "stance"

    actor: Id
    issue: Id
    stance: Stance
    summary: Text | None = None
    shown_by: Ids = ()

    @staticmethod
    def derived_id(actor: str, issue: str) -> str:
        """The id of an actor's position on an issue."""
        return f"{actor}--{issue}"
