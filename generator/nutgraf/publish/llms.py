"""What a site holds, for readers by machine: llms.txt, by the proposal of llmstxt.org, which leads to the plain Markdown of each page."""

from collections.abc import Collection, Iterator, Mapping

from nutgraf.publish.metadata import Metadata
from nutgraf.publish.plain import escaped

PATH = "llms.txt"
_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "index": ("index", "timeline", "positions", "quotes", "documents", "background", "glossary"),
    "actors": ("actors", "actor"),
    "questions": ("questions", "question"),
    "sources": ("sources", "source", "corrections", "about", "prose"),
}
"""The kinds of page in each section, by the page whose title heads it."""
_DATA = {"story": "data/story.json", "schema": "data/story.schema.json"}


def markdown_path(page: str) -> str:
    """Where the Markdown of a page lies by the path of its HTML: beside that, under the name that the proposal gives."""
    return f"{page}.md"


def llms(told: Metadata, written: Collection[str]) -> str:
    """The file of a site whose Markdown was `written` at these paths. Addresses are whole where the site's own is known, else as seen from the file."""
    words, about = told.words, told.masthead.description or told.words("description.index")
    state = f"{words('handout.state', day=told.shown_day)}. " if told.shown_day else ""
    head = [f"# {escaped(told.masthead.title)}", f"> {escaped(about)}", state + words("llms.note")]
    found = {name: list(_pages(told, kinds, written)) for name, kinds in _SECTIONS.items()}
    sections = [_section(words(f"title.{name}"), lines) for name, lines in found.items() if lines]
    data = [_line(told, path, words(f"llms.{name}"), "") for name, path in _DATA.items()]
    return "\n\n".join((*head, *sections, _section("Optional", data))) + "\n"


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([f"## {escaped(title)}", "", *lines])


def _pages(told: Metadata, kinds: tuple[str, ...], written: Collection[str]) -> Iterator[str]:
    for kind in kinds:
        for page in (each for each in told.listings if each.kind == kind and each.listed and not each.names_private):
            path = markdown_path(page.file)
            yield _line(told, path if path in written else page.url, page.title, page.description)


def _line(told: Metadata, url: str, title: str, about: str) -> str:
    link = f"- [{escaped(title)}]({told.masthead.absolute(url) or url or './'})"
    return f"{link}: {escaped(about)}" if about else link
