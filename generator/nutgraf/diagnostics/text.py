"""Findings as bare lines: `path:line:column: severity: message [code]`."""

from collections.abc import Iterable

from nutgraf.diagnostics.finding import Finding
from nutgraf.diagnostics.shown import shown


def line(finding: Finding) -> str:
    """One finding on one line, its help joined by a semicolon."""
    at = finding.span
    said = f"{finding.message}; {finding.help}" if finding.help else finding.message
    return shown(f"{at.path}:{at.line}:{at.column}: {finding.severity}: {said} [{finding.code}]")


def lines(findings: Iterable[Finding]) -> str:
    """All findings, a line each."""
    return "\n".join(map(line, findings))
