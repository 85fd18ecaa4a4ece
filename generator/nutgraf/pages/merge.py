"""A generated page's Markdown, an editor's prose at its address first."""

import json
from collections.abc import Iterator

from nutgraf.pages.skeletons import Page
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose

_SIGNS = frozenset("\\`*_[]{}<>&#|~^=$:+")
"""What Markdown and its extensions read inside a line."""


def markdown(page: Page, prose: Prose | None) -> str:
    """The page as Markdown: the prose, then the views that it has not placed itself, each with its heading."""
    placed = prose.embeds if prose else frozenset()
    body = prose.body.strip("\n") if prose else page.text
    title = "" if prose and prose.titled else f"# {literal(page.title)}"
    views = (_section(each.spec, each.title, each.id) for each in page.sections if each.spec not in placed)
    own = (prose.front_matter,) if prose and prose.front_matter else ()
    matter = "\n".join((*_matter(page), *own, *_tags(page, prose)))
    head = f"---\n{matter}\n---" if matter else ""
    return "\n\n".join(part for part in (head, title, body, *views) if part) + "\n"


def literal(text: str) -> str:
    """A text in one line of Markdown that shows it letter by letter."""
    marked = "".join(f"&#{ord(sign)};" if sign in _SIGNS else sign for sign in text)
    return " ".join(marked.split())


def _section(spec: str, title: str, anchor: str) -> str:
    heading = f"## {literal(title)} {{ #{anchor} }}\n\n" if title else ""
    return f"{heading}![[{spec}]]"


def _tags(page: Page, prose: Prose | None) -> Iterator[str]:
    """The names under which search finds the page, behind the editor's front matter, whose tags they hold too."""
    if page.also:
        yield f"tags: {json.dumps((*page.also, *(prose.tags if prose else ())), ensure_ascii=True)}"


def _matter(page: Page) -> Iterator[str]:
    if page.up:
        yield f"up: {json.dumps(Address(page.up).url)}"
    if page.private:
        yield "robots: noindex"
