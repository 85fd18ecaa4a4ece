"""Findings as bare lines: `path:line:column: severity: message [code]`."""

from nutgraf.diagnostics.finding import Finding


def line(finding: Finding) -> str:
    """One finding on one line, its help joined by a semicolon."""
    at = finding.span
    said = f"{finding.message}; {finding.help}" if finding.help else finding.message
    return f"{at.path}:{at.line}:{at.column}: {finding.severity}: {said} [{finding.code}]".replace("\n", " ")


def lines(findings: tuple[Finding, ...]) -> str:
    """All findings, a line each."""
    return "\n".join(map(line, findings))
