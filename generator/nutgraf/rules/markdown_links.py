"""The links and images of an editor's Markdown that are written as `[text](address)`, code and comments apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from nutgraf.diagnostics import Span
from nutgraf.story.prose import Prose

_CODE = re.compile(
    r"^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*\n)*?[ \t>]*(?P=fence)[`~]*[ \t]*$"
    r"|(?<!`)(?P<ticks>`{1,2})(?!`)[^`\n]+(?:\n[^`\n]+)*?(?P=ticks)(?!`)"
    r"|<!--(?:(?!-->)[\s\S]){0,20000}-->",
    re.MULTILINE,
)
_LINK = re.compile(
    r"(?<!\\)(?P<image>!?)\[[^\[\]\n]{0,400}\]\(\s*<?(?P<address>[^\s()<>]+)>?(?:\s+[\"'][^\n\"']*[\"'])?\s*\)"
)
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*<?(?P<address>[^\s>]+)>?", re.MULTILINE)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_CONTAINER = re.compile(r"\s*(?:[-*+]|\d+[.)])\s|\s*(?:!!!|\?\?\?|===|\[\^|:\s)")


class MarkdownLink(NamedTuple):
    """A link within the site: the path as written, its anchor, whether it is an image, and where it stands."""

    path: str
    anchor: str
    image: bool
    span: Span


def markdown_links(page: Prose) -> Iterator[MarkdownLink]:
    """Every link and image of a page that leads to the site itself."""
    text = without_code(page.body)
    for found in (*_LINK.finditer(text), *_DEFINED.finditer(text)):
        address = found["address"]
        if not _ELSEWHERE.match(address):
            path, _, anchor = address.partition("#")
            span = _span(page, found.start("address"), address)
            image = bool(found.groupdict().get("image"))
            yield MarkdownLink(unquote(path.partition("?")[0]), unquote(anchor), image, span)


def without_code(text: str) -> str:
    """A text with its code and comments blanked out, line by line as long as it was."""
    return _without_indented(_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text))


def _without_indented(text: str) -> str:
    """Blank out what is indented by four after an empty line, unless it belongs to a list or the like."""
    lines, above, empty, code = [], "", True, False
    for line in text.split("\n"):
        if line.strip():
            indented = line.startswith(("    ", "\t"))
            code = indented and (code or (empty and not _CONTAINER.match(above)))
            above = above if indented else line
        lines.append(" " * len(line) if code else line)
        empty = not line.strip()
    return "\n".join(lines)


def _span(page: Prose, offset: int, address: str) -> Span:
    line = page.first_line + page.body.count("\n", 0, offset)
    column = offset - page.body.rfind("\n", 0, offset)
    return Span(page.file, line, column, line, column + len(address))
