"""What an editor's Markdown says about the story: its links and embeds, each with its place."""

from dataclasses import dataclass

from nutgraf.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Wikilink:
    """One `[[target]]`, or one `![[target]]` where `embeds`; `sentence` is the text around it as a reader sees it.

    `home` is said of an embed at the top of its page, where records may be at home; not of one in a sentence, a list or the like.
    """

    target: str
    span: Span
    sentence: str = ""
    embeds: bool = False
    home: bool = False


@dataclass(frozen=True)
class Prose:
    """An editor's page: its Markdown file in `content/`, its title, what it links and embeds, and its headings' ids."""

    path: str
    title: str
    body: str
    file: str = ""
    """The file as findings name it."""
    first_line: int = 1
    """The body's first line in the file."""
    front_matter: str = ""
    tags: tuple[str, ...] = ()
    description: str = ""
    """What its front matter says that it is about."""
    lead: str = ""
    """The text of its first paragraph, links without a text of their own as `[[target]]`."""
    listed: bool = True
    """Whether search engines may list it: its front matter may ask them not to."""
    draft: bool = False
    unsearched: bool = False
    """Whether its front matter keeps it out of search."""
    titled: bool = False
    """Whether the body begins with a heading of the first level."""
    wikilinks: tuple[Wikilink, ...] = ()
    ids: tuple[tuple[str, Span], ...] = ()

    @property
    def embeds(self) -> frozenset[str]:
        """The records and views that the page places where they may be at home."""
        return frozenset(each.target for each in self.wikilinks if each.home)
