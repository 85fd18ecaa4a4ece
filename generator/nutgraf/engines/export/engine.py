"""The engines that an exported folder can be for, and in what they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Engine:
    """An engine by its command's name."""

    name: str
    plugins: tuple[str, ...] = ("search",)
    """What of its own it is to run."""
    titled: bool = False
    """Whether it takes a page's title from the first line as it was typed: then a page has it in its front matter too."""
    without: tuple[str, ...] = ()
    """Templates of the theme that it can't read: its own stand in for them."""


ENGINES: Mapping[str, Engine] = MappingProxyType(
    {
        each.name: each
        for each in (Engine("mkdocs"), Engine("properdocs"), Engine("zensical", titled=True, without=("sitemap.xml",)))
    }
)
