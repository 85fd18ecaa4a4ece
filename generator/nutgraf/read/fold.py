"""The events of a YAML parser folded into data, places and findings.

They are folded by hand, not recursively, so that every part has a place, doubled keys are seen and no depth or alias can exhaust the machine.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.read.characters import invisible
from nutgraf.read.cut import Cut, cut_at_comma, cut_at_hash
from nutgraf.read.scalars import plain_value
from nutgraf.read.tree import Data, Path, packed, unpacked

DEEPEST = 40
LONGEST = 10_000
"""How many characters a text may have."""
_IDS = 2
"""How deep a record's id stands in a seed."""
Mark = Any
"""A mark of either of PyYAML's parsers, whose types differ."""


def _offset(mark: Mark) -> int:
    return int(mark.index)


def _place(start: Mark, end: Mark) -> int:
    return packed(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


@dataclass
class Open:
    """A map or list that is being read; `key` waits for its value, `last` is the value before, where it was an unquoted text."""

    data: dict[str, Data] | list[Data]
    path: Path
    mark: Mark
    flow: bool = False
    lost: bool = False
    """Whether it stands under a doubled key, and is passed over."""
    key: str | None = None
    key_path: Path = ()
    key_end: int = 0
    doubled: bool = False
    last: tuple[str, int] | None = None


@dataclass
class Fold:
    """What has been read of `text` so far."""

    path: str
    text: str
    root: Data = None
    values: dict[Path, int] = field(default_factory=dict)
    keys: dict[Path, int] = field(default_factory=dict)
    """Where values and keys stand, as `tree.packed` has it."""
    findings: list[Finding] = field(default_factory=list)
    stack: list[Open] = field(default_factory=list)
    cuts: dict[Path, Finding] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    run_on: set[Path] = field(default_factory=set)
    """The maps that have a doubled key."""

    def span(self, start: Mark, end: Mark) -> Span:
        return unpacked(self.path, _place(start, end))

    def report(self, code: str, event: yaml.Event, message: str, advice: str | None = None) -> None:
        self.findings.append(finding(code, self.span(event.start_mark, event.end_mark), message, advice))

    def path_of_next(self) -> Path:
        if not self.stack:
            return ()
        top = self.stack[-1]
        return (*top.path, len(top.data)) if isinstance(top.data, list) else top.key_path

    def awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None

    def place(self, data: Data, start: Mark, end: Mark) -> None:
        """Put a value where it belongs, and note where it stands."""
        if not self.stack:
            self.root, self.values[()] = data, _place(start, end)
            return
        top, path = self.stack[-1], self.path_of_next()
        if isinstance(top.data, list):
            top.data.append(data)
        elif not top.doubled:
            top.data[str(top.key)] = data
        if not top.lost and not top.doubled:
            self.values[path] = _place(start, end)
        top.key, top.doubled = None, False

    def take_key(self, event: yaml.Event, name: str) -> None:
        """A key, which waits for its value; the second of its name is a finding, and what it holds is passed over."""
        top = self.stack[-1]
        path = (*top.path, name)
        if path in self.keys and not top.lost:
            self.report_doubled(event, name, path)
            top.doubled = True
        elif not top.lost:
            self.keys[path] = _place(event.start_mark, event.end_mark)
        top.key, top.key_path, top.key_end = name, path, _offset(event.end_mark)

    def report_doubled(self, event: yaml.Event, name: str, path: Path) -> None:
        """A doubled key of a record, the first of it alone: where a record's id is missing, all its keys are doubled."""
        if len(path) > _IDS and path[:-1] in self.run_on:
            return
        self.run_on.add(path[:-1])
        advice = ("put what they hold under one of them", "keep one of them")[len(path) > 1]
        advice += "; if another record begins here, its id is missing above" * (len(path) > _IDS)
        message = f"the key '{name}' stands here twice, first in line {unpacked(self.path, self.keys[path]).line}"
        self.report("doubled-key", event, message, advice)

    def scalar(self, event: yaml.ScalarEvent) -> None:
        plain = event.style in (None, "")
        text = event.value
        if self.refuse_properties(event) and plain:
            text = " ".join(self.text[_offset(event.start_mark) : _offset(event.end_mark)].split())
        if len(text) > LONGEST:
            message = f"a text of {len(text):,} characters stands here; the longest may have {LONGEST:,}"
            self.report("too-long", event, message, "look for a quotation mark that is never closed")
            text, plain = text[:LONGEST], False
        if fault := invisible(text):
            self.report("invisible-character", event, *fault)
        if self.awaits_key():
            self.take_key(event, text)
        elif not (plain and self.mended(event, text)):
            self.put(event, plain_value(text) if plain else text, plain=plain)

    def put(self, event: yaml.ScalarEvent, value: Data, *, plain: bool) -> None:
        top = self.stack[-1] if self.stack else None
        if top:
            top.last = (top.key, _offset(event.start_mark)) if plain and top.key is not None else None
        self.place(value, event.start_mark, event.end_mark)

    def mended(self, event: yaml.ScalarEvent, text: str) -> bool:
        """Whether an unquoted text was cut short by a comma or a ` #`: it is then reported, and read as it was meant."""
        top = self.stack[-1] if self.stack else None
        if top and top.flow and top.last and not text and not self.text[top.key_end :].lstrip().startswith(":"):
            self.mend_comma(top, event)
            return True
        cut = cut_at_hash(self.text, _offset(event.start_mark), _offset(event.end_mark), text)
        if cut:
            self.findings.append(cut.finding(self.span(event.start_mark, event.end_mark)))
            self.put(event, cut.whole, plain=True)
        return cut is not None

    def mend_comma(self, top: Open, event: yaml.ScalarEvent) -> None:
        name, start = top.last or ("", 0)
        path = (*top.path, name)
        before = unpacked(self.path, self.values.get(path) or _place(event.start_mark, event.end_mark))
        cut: Cut = cut_at_comma(self.text, start, top.key_end)
        if top.doubled:
            self.findings.pop()
            self.run_on.discard(top.path)
        elif not top.lost:
            self.keys.pop((*top.path, str(top.key)), None)
        if path in self.cuts:
            self.findings.remove(self.cuts[path])
        self.cuts[path] = cut.finding(before)
        self.findings.append(self.cuts[path])
        if isinstance(top.data, dict):
            top.data[name] = cut.whole
        top.key, top.doubled = None, False

    def refuse_properties(self, event: yaml.NodeEvent) -> bool:
        """Whether a node carries a tag, an anchor or is an alias, which seeds do without; each is reported once."""
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            self.report("yaml-tag", event, f"the tag {tag} has no meaning here", "write the text without it")
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        if event.anchor and event.anchor not in self.refused:
            self.refused.add(event.anchor)
            message = f"{sign}{event.anchor} has a meaning in YAML, and none here"
            self.report("yaml-tag", event, message, "put a text that begins with & or * in quotation marks")
        return bool((tag and tag != "!") or event.anchor)

    def alias(self, event: yaml.AliasEvent) -> None:
        self.refuse_properties(event)
        if self.awaits_key():
            self.take_key(event, f"*{event.anchor}")
        else:
            self.place(f"*{event.anchor}", event.start_mark, event.end_mark)

    def open(self, event: yaml.CollectionStartEvent, data: dict[str, Data] | list[Data]) -> bool:
        """Begin a map or list; False where reading can't go on."""
        self.refuse_properties(event)
        if self.awaits_key():
            advice = "put the text in quotation marks"
            self.report("broken-yaml", event, "a list or map stands where a key belongs", advice)
            return False
        if len(self.stack) >= DEEPEST:
            self.report(
                "too-deep",
                event,
                f"lists and maps stand more than {DEEPEST} deep in one another",
                "look at its indentation and brackets",
            )
            return False
        self.stack.append(self._opened(event, data))
        return True

    def _opened(self, event: yaml.CollectionStartEvent, data: dict[str, Data] | list[Data]) -> Open:
        """A map or list as it begins; that of a section's second key goes on where the first one ended."""
        top, path = (self.stack[-1] if self.stack else None), self.path_of_next()
        lost = top is not None and (top.lost or top.doubled)
        if top and top.doubled and not top.path and isinstance(top.data, dict):
            first = top.data.get(str(top.key))
            if isinstance(first, dict | list) and isinstance(first, type(data)):
                data, lost = first, False
        return Open(data, path, event.start_mark, bool(event.flow_style), lost)

    def close(self, event: yaml.Event) -> None:
        done = self.stack.pop()
        self.place(done.data, done.mark, event.end_mark)
        if self.stack:
            self.stack[-1].last = None
