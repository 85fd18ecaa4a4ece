"""The pages of the site by their Markdown files, the generated ones among them."""

from nutgraf.rules.book import Book
from nutgraf.story.addresses import home

GENERATED = frozenset(
    {
        "index.md", "timeline.md", "actors/index.md", "questions/index.md", "positions.md", "quotes.md", "documents.md", "background.md",
        "glossary.md", "sources/index.md", "corrections.md", "about.md", "print/index.html",
    }
)  # fmt: skip
"""The generated pages that stand for no record."""


def generated(book: Book) -> frozenset[str]:
    """The files of all generated pages."""
    story = book.story
    return (
        GENERATED | {home(thing).page for thing in story.things.values()} | {home(each).page for each in story.sources}
    )
