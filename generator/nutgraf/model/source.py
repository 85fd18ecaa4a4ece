"""The article that a seed structures."""

import re
from functools import cache
from typing import Annotated, Any, ClassVar
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field

from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model.base import Inferable
from nutgraf.model.fields import Day, Id, Link, Places, Text, Time, fault, shown

UNKNOWN = "\0"
"""The day of publication of a source that could not be read; nobody can type it."""


class Published(Inferable):
    """When the article appeared."""

    is_: Annotated[Time, Field(alias="is")]
    at: Places = ()


def _published(value: Any) -> Any:
    return value if isinstance(value, dict) else {"is": value}


def _language(tag: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag):
        raise fault("bad-value", f"{shown(tag)} is no language's tag", "write its short name: en, de, pt-BR")
    return tag


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _time_zone(name: str) -> str:
    if name not in _zones():
        advice = did_you_mean(name, _zones()) or "write it as Europe/Dublin"
        raise fault("bad-value", f"{shown(name)} is no time zone", advice)
    return name


class Source(Inferable):
    """A source article: who published it, when, and how many paragraphs it has."""

    kind_name: ClassVar[str] = "source"
    section: ClassVar[str] = "source"

    id: Id
    publisher: Text
    author: Text | None = None
    headline: Text | None = None
    link: Link | None = None
    language: Annotated[Text, AfterValidator(_language)]
    """The article's language, as a tag of BCP 47."""
    time_zone: Annotated[Text, AfterValidator(_time_zone)] | None = None
    """The zone of its clock times, as a name of the tz database."""
    published: Annotated[Published, BeforeValidator(_published)]
    retrieved: Day | None = None
    licence: Text | None = None
    """An SPDX id, or `all-rights-reserved`."""
    credit: Text | None = None
    paragraphs: Annotated[int, Field(strict=True, ge=1, le=100_000)]

    @property
    def heading(self) -> str:
        """Its headline, or its publisher where it carries none."""
        return self.headline or self.publisher
