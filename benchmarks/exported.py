"""A story's pages as Markdown that any generator can build: what embeds show stands in them as HTML."""

import re
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from nutgraf.engines.examination import examine
from nutgraf.pages.blocks import Block, Heading
from nutgraf.pages.embed import Embeds
from nutgraf.pages.merge import literal
from nutgraf.read.front_matter import split
from nutgraf.story.addresses import Address

_EMBED = re.compile(r"!\[\[([^\[\]\n]+)\]\]")
_LINK = re.compile(r"(?<!!)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
_HEADING = re.compile(r"(#+) ")
Head = Callable[[Heading], str]
"""How a generator has a heading with an id."""


def markdown_heading(heading: Heading) -> str:
    """A heading with its id in braces."""
    return f"{'#' * heading.level} {literal(heading.title)} {{ #{heading.id} }}"


def html_heading(heading: Heading) -> str:
    """A heading as HTML, for who knows no braces."""
    return f'<h{heading.level} id="{heading.id}">{escape(heading.title)}</h{heading.level}>'


def exported(root: Path, head: Head = markdown_heading) -> Mapping[str, str]:
    """Each page of the project in `root` by its Markdown file's path; raises ValueError where it can't be built."""
    site = examine(root, root / "content", "A story").site
    if site is None:
        raise ValueError(f"{root} has faults")
    pages = {page.path: split(page.markdown).body for page in site.pages}
    urls = {Address(path).url for path in pages}
    own = {page.path: page.body for page in site.embeds.prose if Address(page.path).url not in urls}
    return {path: _plain(text, path, site.embeds, head) for path, text in (pages | own).items()}


def _plain(text: str, page: str, embeds: Embeds, head: Head) -> str:
    """A page with its links and embeds spelled out."""
    lines, level = [], 2
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            level = len(heading[1]) + 1
            lines.append(_headed(line, len(heading[1]), head))
        elif embed := _EMBED.fullmatch(line.strip()):
            lines.extend(_shown(embeds.blocks(embed[1], page, level) or (), head))
        else:
            lines.append(_LINK.sub(lambda found: _link(found, page, embeds), line))
    return "\n".join(lines).strip() + "\n"


def _headed(line: str, level: int, head: Head) -> str:
    """A heading of the page's own as its generator has it."""
    found = re.fullmatch(r"#+ (.*?)(?: \{ #([\w-]+) \})?", line)
    if not found or not found[2] or head is markdown_heading:
        return line
    return f'<h{level} id="{found[2]}">{found[1]}</h{level}>'


def _shown(blocks: tuple[Block, ...], head: Head) -> list[str]:
    """Each heading and fragment with a blank line around it, and none inside."""
    lines = [""]
    for each in blocks:
        html = head(each) if isinstance(each, Heading) else re.sub(r"\n\s*\n", "\n", each.html.strip())
        lines += [html, ""]
    return lines


def _link(found: re.Match[str], page: str, embeds: Embeds) -> str:
    link = embeds.link(found[1], page)
    text = found[2] or (link.title if link else found[1])
    return f'<a href="{escape(link.href)}">{escape(text)}</a>' if link else text
