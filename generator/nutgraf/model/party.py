"""Who: an actor by id, or somebody the article does not name."""

from pydantic import BaseModel, ConfigDict


class Party(BaseModel):
    """One of those who said, did or received something.

    `id` is an actor's; `unnamed` says what the article calls somebody it does not name (`officials`), `of` which actor they belong to; `part` is the
    part played in an event.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str | None = None
    unnamed: str | None = None
    of: str | None = None
    part: str | None = None
