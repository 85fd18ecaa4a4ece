"""Files besides the pages that a browser shows as documents of the site, with whatever runs in them: SVG and other XML."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.etree import ElementTree

from nutgraf.diagnostics import Finding, finding
from nutgraf.publish.active import ADVICE
from nutgraf.publish.finished import Finished
from nutgraf.publish.html import Tag
from nutgraf.publish.tags import faults_of, short

_PACKED = frozenset({".svgz", ".mht", ".mhtml", ".shtml", ".hta", ".htc", ".swf", ".xsl", ".xslt"})
"""What can't be looked into, or is made to run."""
_INERT = frozenset({".html", ".htm", ".txt", ".md", ".css", ".js", ".json", ".map", ".csv", ".yaml", ".yml"})
"""Pages, which are looked at elsewhere, and what no browser takes for a document."""
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")
_RUN = frozenset({"script", "handler", "listener"})
_STYLED = re.compile(
    r"""(?:url\(\s*["']?|@import\s*["'])\s*(?!data:)(?P<address>(?:[a-z][a-z0-9+.-]*:|//)[^"')]*)""", re.IGNORECASE
)


def check(finished: Finished) -> Iterator[Finding]:
    """A finding for each document that would run or load something, and for each style sheet that would load from elsewhere."""
    for name in sorted(finished.files):
        for what in dict.fromkeys(_faults(finished, name)):
            yield finding("active-content", finished.place(name), f"the file {name} has {what}", ADVICE)


def _faults(finished: Finished, name: str) -> Iterator[str]:
    kind, file = PurePosixPath(name).suffix.lower(), finished.folder / name
    if kind in _PACKED:
        yield "a form in which it could run, and not be looked into"
    elif kind == ".css":
        yield from _loaded(file.read_text(encoding="utf-8", errors="replace"))
    elif kind not in _INERT:
        with file.open("rb") as opened:
            is_xml = _XML.match(opened.read(200))
        if is_xml:
            yield from _of_xml(file.read_bytes())


def _of_xml(content: bytes) -> Iterator[str]:
    if b"xml-stylesheet" in content.replace(b"\0", b""):
        yield "a style sheet that would transform it"
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - expat bounds what entities may become
    except (ElementTree.ParseError, ValueError, LookupError):
        yield "markup that can't be read safely"
        return
    for element in root.iter():
        name = _local(element.tag)
        if name in _RUN:
            yield f"an element <{name}>"
        tag = Tag(name, tuple((_local(key), value) for key, value in element.attrib.items()))
        yield from (what for what, _ in faults_of(tag))
        yield from _loaded((element.text or "") if name == "style" else element.get("style", ""), escapes=True)


def _local(name: object) -> str:
    """A name without its name space, as which it runs in any that browsers know."""
    return str(name).rpartition("}")[2].lower()


def _loaded(style: str, *, escapes: bool = False) -> Iterator[str]:
    """What a style would load from elsewhere; with `escapes`, what hides in some is told too."""
    yield from (f"something from another host: '{short(each['address'])}'" for each in _STYLED.finditer(style))
    if escapes and "\\" in style:
        yield "a style that can't be read safely"
