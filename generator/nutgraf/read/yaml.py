"""YAML into a tree, read so that `NO`, `21:30`, `2031-05-02` and `012` stay text.

The events of YAML 1.1's parser (PyYAML's binding of libyaml) are folded by hand, not recursively, so that every part has a place, doubled keys are seen
and no depth or alias can exhaust the machine. Numbers follow YAML 1.2's JSON schema (section 10.2).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.read.scalars import plain_value
from nutgraf.read.tree import Data, Path, Tree

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_Mark = Any
"""A mark of either of PyYAML's parsers, whose types differ."""


@dataclass
class _Open:
    """A map or list that is being read; `key` waits for its value."""

    data: dict[str, Data] | list[Data]
    path: Path
    mark: _Mark
    key: str | None = None
    doubled: bool = False


@dataclass
class _Fold:
    """Events folded into data, places and findings."""

    path: str
    root: Data = None
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def span(self, start: _Mark, end: _Mark) -> Span:
        if start is None or end is None:
            return Span(self.path)
        return Span(self.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def report(self, code: str, event: yaml.Event, message: str, advice: str | None = None) -> None:
        self.findings.append(finding(code, self.span(event.start_mark, event.end_mark), message, advice))

    def path_of_next(self) -> Path:
        if not self.stack:
            return ()
        top = self.stack[-1]
        return (*top.path, top.key if isinstance(top.data, dict) else len(top.data))  # type: ignore[arg-type]

    def place(self, data: Data, span: Span) -> None:
        """Put a value where it belongs, and note where it stands."""
        path = self.path_of_next()
        if not self.stack:
            self.root = data
        elif isinstance(self.stack[-1].data, list):
            self.stack[-1].data.append(data)
        elif not self._skip_doubled(data):
            self.stack[-1].data[self.stack[-1].key or ""] = data
        else:
            return
        self.values[path] = span

    def _skip_doubled(self, _data: Data) -> bool:
        doubled, self.stack[-1].doubled = self.stack[-1].doubled, False
        return doubled

    def awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None

    def finish_value(self) -> None:
        if self.stack:
            self.stack[-1].key = None

    def take_key(self, event: yaml.ScalarEvent) -> None:
        top = self.stack[-1]
        span = self.span(event.start_mark, event.end_mark)
        if event.value in top.data:
            first = self.keys[(*top.path, event.value)]
            self.report(
                "doubled-key",
                event,
                f"the key '{event.value}' stands here twice, first in line {first.line}",
                "keep one of them",
            )
            top.doubled = True
        else:
            self.keys[(*top.path, event.value)] = span
        top.key = event.value

    def scalar(self, event: yaml.ScalarEvent) -> None:
        if event.tag and event.tag != "!":
            self.report("yaml-tag", event, f"the tag {event.tag} has no meaning in a seed", "write the text without it")
        if self.awaits_key():
            self.take_key(event)
            return
        plain = event.style in (None, "")
        self.place(plain_value(event.value) if plain else event.value, self.span(event.start_mark, event.end_mark))
        self.finish_value()

    def open(self, event: yaml.CollectionStartEvent, data: dict[str, Data] | list[Data]) -> bool:
        """Begin a map or list; False where reading can't go on."""
        if self.awaits_key():
            self.report(
                "broken-yaml", event, "a list or map stands where a key belongs", "put the text in quotation marks"
            )
            return False
        if len(self.stack) >= _DEEPEST:
            self.report("too-deep", event, f"lists and maps stand more than {_DEEPEST} deep in one another")
            return False
        self.stack.append(_Open(data, self.path_of_next(), event.start_mark))
        return True

    def close(self, event: yaml.Event) -> None:
        done = self.stack.pop()
        self.place(done.data, self.span(done.mark, event.end_mark))
        self.finish_value()


def read_yaml(text: str, path: str) -> tuple[Tree | None, tuple[Finding, ...]]:
    """A YAML text as a tree, None where it can't be read to its end; findings are placed in `path`."""
    fold = _Fold(path)
    try:
        whole = all(_step(fold, event) for event in _events(text.removeprefix("\ufeff")))
    except yaml.MarkedYAMLError as error:
        return None, (*fold.findings, _syntax(error, path))
    except yaml.reader.ReaderError as error:
        return None, (*fold.findings, _forbidden_character(error, text, path))
    if not whole:
        return None, tuple(fold.findings)
    return Tree(path, fold.root, fold.values, fold.keys), tuple(fold.findings)


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_Loader)


def _step(fold: _Fold, event: yaml.Event) -> bool:
    match event:
        case yaml.ScalarEvent():
            fold.scalar(event)
        case yaml.MappingStartEvent():
            return fold.open(event, {})
        case yaml.SequenceStartEvent():
            return fold.open(event, [])
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            fold.close(event)
        case yaml.AliasEvent():
            fold.report(
                "yaml-tag",
                event,
                f"the alias *{event.anchor} has no meaning in a seed",
                "write the text out, or in quotation marks",
            )
            return False
        case yaml.DocumentStartEvent():
            fold.documents += 1
            if fold.documents > 1:
                fold.report("broken-yaml", event, "a second document begins here", "take the line `---` out")
                return False
    return True


_PLAIN_WORDS = (
    (r"found character '\\t'|cannot start any token", "a character stands here that can't begin a text; a tab perhaps", "indent with spaces; put a text that begins with @, `, % or & in quotation marks"),
    (r"mapping values are not allowed", "a colon in an unquoted text made a map of it", "put the whole text in quotation marks"),
    (r"could not find expected ':'", "a key without its colon, or a line that belongs to the text above", "write `key: value`, and indent a text's next lines further than its key"),
    (r"expected <block end>|did not find expected key|did not find expected '-'", "the line is not indented like its neighbours, or a text is closed too early", "indent it like the lines around it; double the quotation marks inside a quoted text or use the other kind"),
    (r"unexpected end of stream|while scanning a quoted scalar", "a quotation mark is opened and never closed", "close it at the end of the text"),
    (r"expected ',' or|did not find expected ',' or", "a list or map in brackets is not closed, or lacks a comma", "write it in lines of its own instead of brackets"),
    (r"undefined alias|while scanning an alias|did not find expected alphabetic", "a text begins with * or &", "put it in quotation marks"),
)  # fmt: skip


def _syntax(error: yaml.MarkedYAMLError, path: str) -> Finding:
    said = f"{error.context or ''} {error.problem or ''}".strip()
    mark = (
        error.context_mark
        if "quoted scalar" in said and error.context_mark
        else error.problem_mark or error.context_mark
    )
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    for pattern, message, advice in _PLAIN_WORDS:
        if re.search(pattern, said):
            return finding("broken-yaml", Span(path, line, column, line, column), message, advice)
    return finding("broken-yaml", Span(path, line, column, line, column), f"this is not YAML: {said}")


def _forbidden_character(error: yaml.reader.ReaderError, text: str, path: str) -> Finding:
    before = text[: error.position] if isinstance(error.position, int) else ""
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"the character {error.character!r} may not stand in YAML"
    return finding("broken-yaml", Span(path, line, column, line, column), message, "take it out")
