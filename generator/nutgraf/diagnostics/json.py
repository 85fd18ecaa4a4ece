"""Findings as JSON."""

import json
from collections.abc import Iterable

from nutgraf.diagnostics.finding import Finding


def as_json(findings: Iterable[Finding]) -> str:
    """`{findings: [{code, severity, path, line, column, end_line, end_column, message, help}]}`."""
    text = json.dumps({"findings": [_plain(each) for each in findings]}, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _plain(found: Finding) -> dict[str, str | int | None]:
    span = found.span
    return {
        "code": found.code,
        "severity": found.severity.value,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": found.message,
        "help": found.help,
    }
