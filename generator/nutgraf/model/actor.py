"""People and bodies that act."""

from typing import Annotated, ClassVar, Literal

from nutgraf.model.base import Inferable, OneOrMany, Record
from nutgraf.model.fields import Flag, Id, Places, Text, Texts, Time

ActorKind = Literal["person", "company", "government", "outlet", "organization", "group"]


class Role(Inferable):
    """An office, job or membership."""

    role: Text
    of: Id | None = None
    when: Time | None = None
    former: Flag = False
    at: Places = ()


class Actor(Record):
    """A person, company, government body, outlet, organization or group."""

    kind_name: ClassVar[str] = "actor"
    section: ClassVar[str] = "actors"
    title_field: ClassVar[str] = "name"

    name: Text
    kind: ActorKind
    also: Texts = ()
    """Other names that the article or its readers use."""
    roles: Annotated[tuple[Role, ...], OneOrMany] = ()
    standing: Literal["principal", "passing"] | None = None
    """`principal`: on the front page before those worked out; `passing`: never there."""
    private: Flag = False
    """An ordinary person drawn into the news."""
