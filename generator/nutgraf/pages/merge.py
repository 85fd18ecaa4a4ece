"""A generated page's Markdown, an editor's prose at its address first."""

import json
import re
from collections.abc import Iterator

from nutgraf.model.views import VIEWS
from nutgraf.pages.skeletons import Page, Section
from nutgraf.story.addresses import Address
from nutgraf.story.embed import parted
from nutgraf.story.prose import Prose

_SIGNS = frozenset("\\`*_[]{}<>&#|~^=$:+")
"""What Markdown and its extensions read inside a line."""
_HEADED = re.compile(r"^#{2,6} ", re.MULTILINE)
"""Prose with headings of its own: a view after it gets one too, or it would stand under the last of them."""


def markdown(page: Page, prose: Prose | None) -> str:
    """The page as Markdown: the prose, then the views that it has not placed itself, each with its heading."""
    placed = prose.embeds if prose else frozenset()
    body = prose.body.strip("\n") if prose else page.text
    title = "" if prose and prose.titled else f"# {literal(page.title)}"
    above = page.title if prose and _HEADED.search(prose.body) else ""
    views = (_section(each, above) for each in page.sections if each.spec not in placed)
    own = (prose.front_matter,) if prose and prose.front_matter else ()
    matter = "\n".join((*_matter(page), *own, *_tags(page, prose)))
    head = f"---\n{matter}\n---" if matter else ""
    return "\n\n".join(part for part in (head, title, body, *views) if part) + "\n"


def literal(text: str) -> str:
    """A text in one line of Markdown that shows it letter by letter."""
    marked = "".join(f"&#{ord(sign)};" if sign in _SIGNS else sign for sign in text)
    return " ".join(marked.split())


def _section(section: Section, otherwise: str) -> str:
    """A section's heading and view; a view without a title, but not a single record, takes the other one."""
    title = section.title or (otherwise if parted(section.spec)[0] in VIEWS else "")
    mark = f" {{ #{section.id} }}" if section.id else ""
    heading = f"## {literal(title)}{mark}\n\n" if title else ""
    return f"{heading}![[{section.spec}]]"


def _tags(page: Page, prose: Prose | None) -> Iterator[str]:
    """The names under which search finds the page, behind the editor's front matter, whose tags they hold too."""
    if page.also:
        yield f"tags: {json.dumps((*page.also, *(prose.tags if prose else ())), ensure_ascii=True)}"


def _matter(page: Page) -> Iterator[str]:
    if page.up:
        yield f"up: {json.dumps(Address(page.up).url)}"
    if page.private:
        yield "robots: noindex"
