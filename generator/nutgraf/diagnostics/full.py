"""Findings with the lines in which they stand: the neighbours, a caret under the span, the help."""

import re
from collections.abc import Callable, Iterable, Iterator
from unicodedata import combining, east_asian_width

from nutgraf.diagnostics.codes import Severity
from nutgraf.diagnostics.finding import Finding, Span
from nutgraf.diagnostics.shown import shown

_WIDEST = 100
"""How much of a long line is shown, in characters."""
_BREAKS = {"md": r"\r?\n"}
_YAML_BREAKS = r"\r\n|[\r\n\x85\u2028\u2029]"
_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", "frame": "34", "help": "36"}
_Paint = Callable[[str, str], str]


def full(findings: Iterable[Finding], text_of: Callable[[str], str | None], *, coloured: bool = False) -> str:
    """All findings, an empty line between them; `text_of` gives the text of a file by a finding's path, or None."""
    paint = _painted if coloured else _plain
    return "\n\n".join("\n".join(_parts(each, text_of(each.span.path), paint)) for each in findings)


def _painted(text: str, style: str) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"


def _plain(text: str, _style: str) -> str:
    return text


def _parts(found: Finding, text: str | None, paint: _Paint) -> Iterator[str]:
    at = found.span
    yield f"{paint(found.severity, found.severity)}: {shown(found.message)} [{found.code}]"
    margin = " " * len(str(at.line + 1))
    yield f"{margin}{paint('-->', 'frame')} {shown(at.path)}:{at.line}:{at.column}"
    excerpt = _excerpt(at, text, margin, found.severity, paint) if text is not None and not _is_whole(at) else []
    bar = f"{margin} {paint('|', 'frame')}"
    if excerpt:
        yield from (bar, *excerpt, bar)
    if found.help:
        yield f"{margin} {paint('=', 'frame')} {paint('help:', 'help')} {shown(found.help)}"


def _is_whole(at: Span) -> bool:
    """Whether a span stands for a whole file or folder."""
    return (at.line, at.column, at.end_line, at.end_column) == (1, 1, 1, 1)


def _excerpt(at: Span, text: str, margin: str, severity: Severity, paint: _Paint) -> list[str]:
    """The span's first line between its neighbours, carets below it; nothing where the text has no such line."""
    rows = re.split(_BREAKS.get(at.path.rpartition(".")[2], _YAML_BREAKS), text)
    if not rows[-1]:
        rows.pop()
    if not 1 <= at.line <= len(rows):
        return []
    start = max(0, at.column - 1 - _WIDEST // 2) if len(rows[at.line - 1]) > _WIDEST else 0
    lines: list[str] = []
    for number in range(max(1, at.line - 1), min(len(rows), at.line + 1) + 1):
        row = rows[number - 1]
        shift = start if number == at.line else 0
        lines.append(f"{paint(f'{number:>{len(margin)}} |', 'frame')} {_cut(row, shift)}".rstrip())
        if number == at.line:
            lines.append(f"{margin} {paint('|', 'frame')} {_carets(at, row, shift, severity, paint)}")
    return lines


def _cut(row: str, start: int) -> str:
    """At most the widest part of a line from `start`, with a dot leader where something is left out."""
    part = row[start : start + _WIDEST]
    return f"{'…' if start else ''}{shown(part)}{'…' if start + _WIDEST < len(row) else ''}"


def _carets(at: Span, row: str, start: int, severity: Severity, paint: _Paint) -> str:
    last = at.end_column - 1 if at.end_line == at.line else len(row)
    begin = min(at.column - 1, len(row))
    before = _width(row[start:begin]) + bool(start)
    marked = row[begin : min(last, start + _WIDEST)].rstrip()
    return " " * before + paint("^" * max(1, _width(marked)), severity)


def _width(text: str) -> int:
    """How many columns a terminal gives a text."""
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)
