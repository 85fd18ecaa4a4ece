"""Who: an actor by id, or somebody the article does not name."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Party(BaseModel):
    """One of those who said, did or received something.

    `id` is an actor's; `unnamed` says what the article calls somebody it does not name (`officials`), `of` which actor they belong to; `part` is the
    part played in an event.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: _Words | None = None
    unnamed: _Words | None = None
    of: _Words | None = None
    part: _Words | None = None
