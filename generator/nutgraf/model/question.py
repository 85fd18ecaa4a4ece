"""What is not known."""

from typing import Annotated, ClassVar, Literal

from nutgraf.model.base import Inferable, OneOrMany, Record
from nutgraf.model.fields import Ids, Parties, Places, Text


class Known(Inferable):
    """A piece of what is known so far."""

    says: Text
    at: Places = ()
    basis: Literal["editors"] | None = None


class Question(Record):
    """A question that the article leaves open or that the editors raise from it."""

    kind_name: ClassVar[str] = "question"
    section: ClassVar[str] = "questions"
    title_field: ClassVar[str] = "question"

    question: Text
    status: Literal["open", "partly-answered", "answered", "moot"]
    raised_by: Literal["source", "editors"]
    why_it_matters: Text
    known: Annotated[tuple[Known, ...], OneOrMany] = ()
    involves: Parties = ()
    about: Ids = ()
    would_settle_it: Text
