"""The article that a seed structures."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from nutgraf.model.base import Inferable
from nutgraf.model.fields import Day, Id, Link, Places, Text, Time


class Published(Inferable):
    """When the article appeared."""

    is_: Annotated[Time, Field(alias="is")]
    at: Places = ()


def _published(value: Any) -> Any:
    return value if isinstance(value, dict) else {"is": value}


class Source(Inferable):
    """A source article: who published it, when, and how many paragraphs it has."""

    kind_name: ClassVar[str] = "source"
    section: ClassVar[str] = "source"

    id: Id
    publisher: Text
    author: Text | None = None
    headline: Text | None = None
    link: Link | None = None
    language: Text
    """The article's language, as a tag of BCP 47."""
    time_zone: Text | None = None
    """The zone of its clock times, as a name of the tz database."""
    published: Annotated[Published, BeforeValidator(_published)]
    retrieved: Day | None = None
    licence: Text | None = None
    """An SPDX id, or `all-rights-reserved`."""
    credit: Text | None = None
    paragraphs: Annotated[int, Field(ge=1, le=100_000)]

    @property
    def heading(self) -> str:
        """Its headline, or its publisher where it carries none."""
        return self.headline or self.publisher
