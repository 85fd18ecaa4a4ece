"""What an embed becomes on a page: headings, which reach contents and search, and fragments of HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of 1 to 6 with literal text; `id` is its anchor."""

    level: int
    title: str
    id: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """Trusted HTML of one of the theme's templates."""

    html: str


Block = Heading | Fragment
