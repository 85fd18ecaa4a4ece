"""The editor's Markdown on disk, read."""

import re
from pathlib import Path

from pydantic import TypeAdapter

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.engines.reread import rereading
from nutgraf.markup.scan import scan
from nutgraf.pages.recall import Memory
from nutgraf.read import read_yaml
from nutgraf.read.characters import invisible_in
from nutgraf.read.front_matter import split
from nutgraf.read.latest import Latest
from nutgraf.story.prose import Prose

_PLAIN = TypeAdapter(Prose)
_DEEPEST = 50
"""More than any page needs, and less than costs Markdown seconds, or more than it can bear."""
_BRACKET = re.compile(r"[\[\]]")
_NESTED = re.compile(r"^[ \t]*(?:(?:>|[-*+]|\d+[.)])[ \t]*){50,}", re.MULTILINE)


def read_prose(root: Path, folder: Path, memory: Memory | None = None) -> tuple[tuple[Prose, ...], tuple[Finding, ...]]:
    """Every Markdown page below `folder`, its path relative to that; findings name files relative to `root`. `memory` has what builds before read."""
    files = sorted(each for each in folder.rglob("*.md") if each.is_file())
    contents = [(file.read_bytes(), _names(file, root, folder)) for file in files]
    read = _latest.all(contents, rereading(memory, _told, _restored))
    return tuple(page for page, _ in read if page), tuple(each for _, found in read for each in found)


def _told(read: tuple[Prose | None, tuple[Finding, ...]]) -> object | None:
    """A page as plain data, None where there was anything to find."""
    page, found = read
    return None if found or page is None else _PLAIN.dump_python(page, mode="json")


def _restored(told: object) -> tuple[Prose | None, tuple[Finding, ...]]:
    return _PLAIN.validate_python(told), ()


def _names(file: Path, root: Path, folder: Path) -> tuple[str, str]:
    """A page's path below `folder`, and how findings name it."""
    shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
    return file.relative_to(folder).as_posix(), shown


def _decoded(content: bytes, path: str, shown: str) -> tuple[Prose | None, tuple[Finding, ...]]:
    """One page from a file's bytes, None where they are no text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, (finding("not-utf8", Span(shown), "this is not text in UTF-8", "save the file as UTF-8"),)
    return prose(text.replace("\r\n", "\n"), path, shown)


_latest = Latest(_decoded)


def prose(text: str, path: str, shown: str) -> tuple[Prose, tuple[Finding, ...]]:
    """One page from its text; `path` is in `content/`, `shown` is how findings name the file."""
    parts = split(text)
    meta, findings = _front_matter(parts.matter, shown)
    body, deep = _shallow(parts.body, shown)
    unseen = invisible_in(body, shown, parts.first_line)
    findings = (*findings, *deep, *((unseen,) if unseen else ()))
    wikilinks, ids, heading, lead = scan(body, shown, parts.first_line)
    title = str(meta.get("title") or heading or Path(path).stem.replace("-", " ").capitalize())
    page = Prose(
        path=path,
        title=title,
        body=parts.body,
        file=shown,
        first_line=parts.first_line,
        front_matter=parts.matter.strip("\n"),
        tags=_tags(meta.get("tags")),
        description=str(meta.get("description") or ""),
        lead=lead,
        listed="noindex" not in str(meta.get("robots") or "").lower(),
        draft=meta.get("draft") is True,
        unsearched=_unsearched(meta.get("search")),
        titled=bool(heading),
        wikilinks=wikilinks,
        ids=ids,
    )
    return page, findings


def _shallow(body: str, shown: str) -> tuple[str, tuple[Finding, ...]]:
    """A body that Markdown reads in good time; in the place of another, nothing and what is wrong with it."""
    deep = finding("too-deep", Span(shown), "brackets, quotes or lists stand deeper in each other than can be read")
    if any(_depth(block) > _DEEPEST for block in body.split("\n\n")):
        return "", (deep,)
    return body, ()


def _depth(block: str) -> int:
    """How deep brackets stand in each other in a block, and quotes or lists in one of its lines."""
    if block.count("[") <= _DEEPEST:
        return max((len(found[0]) // 2 for found in _NESTED.finditer(block)), default=0)
    deepest = depth = 0
    for sign in _BRACKET.findall(block):
        depth = depth + 1 if sign == "[" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _tags(written: object) -> tuple[str, ...]:
    return tuple(map(str, written)) if isinstance(written, list) else ()


def _unsearched(written: object) -> bool:
    return isinstance(written, dict) and written.get("exclude") is True


def _front_matter(matter: str, shown: str) -> tuple[dict[str, object], tuple[Finding, ...]]:
    if not matter.strip():
        return {}, ()
    tree, found = read_yaml("\n" + matter, shown)
    faults = tuple(finding("bad-front-matter", each.span, each.message, each.help) for each in found)
    if tree is None or not isinstance(tree.data, dict):
        whole = finding("bad-front-matter", Span(shown), "the front matter is not a map of keys and values")
        return {}, faults or (whole,)
    return dict(tree.data), faults
