"""A quote lock's file read."""

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import unquote

from nutgraf.diagnostics import Finding, Span
from nutgraf.provenance.faults import broken_lock
from nutgraf.provenance.lock import FORMAT, HEADER, Lock, LockedFigure, LockedQuotation

_NUMBERS = r"[1-9][0-9]{0,5}(?:,[1-9][0-9]{0,5})*"
_WAY = r"(?:exact|in-pieces|elided|bracketed)"
_LINES = {
    "article": re.compile(
        r"(?P<id>\S+) fingerprint=(?P<fingerprint>[0-9a-f]{64}) paragraphs=(?P<paragraphs>\d{1,6}) words=(?P<words>\d{1,9})"
    ),
    "quote": re.compile(
        rf"(?P<id>\S+) at=(?P<at>{_NUMBERS}) how=(?P<how>{_WAY}(?:\+{_WAY})*) words=(?P<words>[0-9a-f]{{16}})(?: fragment=(?P<fragment>text=\S+))?"
    ),
    "figure": re.compile(rf"(?P<id>\S+) at=(?P<at>{_NUMBERS}) number=(?P<number>[0-9a-f]{{16}})"),
    "unrecorded": re.compile(r"p(?P<id>[1-9][0-9]{0,5}) stretches=(?P<number>[1-9][0-9]{0,5})"),
    "text": re.compile(r"(?P<id>\S+) words=(?P<words>[0-9a-f]{16})"),
}


@dataclass
class _Reading:
    """What has been read of a lock so far."""

    path: str
    article: re.Match[str] | None = None
    quotations: dict[str, LockedQuotation] = field(default_factory=dict)
    figures: dict[str, LockedFigure] = field(default_factory=dict)
    unrecorded: dict[int, int] = field(default_factory=dict)
    texts: set[tuple[str, str]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def line(self, number: int, line: str) -> None:
        kind, _, rest = line.partition(" ")
        found = _LINES[kind].fullmatch(rest) if kind in _LINES else None
        if found is None:
            self.report(number, line, f"this is no line of a lock: {line[:60]}")
        elif not self.take(kind, found):
            self.report(number, line, f"'{found['id']}' stands here twice")

    def take(self, kind: str, found: re.Match[str]) -> bool:
        """Keep a line's record; False where another line has it otherwise."""
        name = unquote(found["id"])
        if kind == "article":
            self.article, first = found, self.article or found
            return first[0] == found[0]
        if kind == "quote":
            new = LockedQuotation(
                _numbers(found["at"]), tuple(found["how"].split("+")), found["words"], found["fragment"]
            )
            return self.quotations.setdefault(name, new) == new
        if kind == "figure":
            figure = LockedFigure(_numbers(found["at"]), found["number"])
            return self.figures.setdefault(name, figure) == figure
        if kind == "unrecorded":
            return self.unrecorded.setdefault(int(name), int(found["number"])) == int(found["number"])
        self.texts.add((name, found["words"]))
        return True

    def report(self, number: int, line: str, message: str) -> None:
        self.findings.append(broken_lock.report(Span(self.path, number, 1, number, len(line) + 1), message))


def read_lock(text: str, path: str) -> tuple[Lock | None, tuple[Finding, ...]]:
    """A lock from its file's text, None where any of it can't be read; a line that stands twice, as after a merge, counts once."""
    reading = _Reading(path)
    lines = text.removeprefix("\ufeff").splitlines()
    if lines[:1] != [HEADER]:
        reading.report(1, lines[0] if lines else "", f"a lock of format {FORMAT} begins with '{HEADER}'")
        return None, tuple(reading.findings)
    for number, line in enumerate(lines[1:], 2):
        if line.strip() and line != HEADER:
            reading.line(number, line.rstrip())
    if reading.article is None and not reading.findings:
        reading.report(1, HEADER, "the line of the article is missing")
    if reading.findings or reading.article is None:
        return None, tuple(reading.findings)
    return _lock(reading, reading.article), ()


def _lock(reading: _Reading, article: re.Match[str]) -> Lock:
    return Lock(
        source=unquote(article["id"]),
        fingerprint=article["fingerprint"],
        paragraphs=int(article["paragraphs"]),
        words=int(article["words"]),
        quotations=MappingProxyType(reading.quotations),
        figures=MappingProxyType(reading.figures),
        unrecorded=MappingProxyType(reading.unrecorded),
        texts=frozenset(reading.texts),
    )


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))
