"""Findings counted."""

from collections import Counter
from collections.abc import Sequence

from nutgraf.diagnostics.finding import Finding


def summary(findings: Sequence[Finding]) -> str:
    """How many errors and warnings there are, and the command that tells more of the first: `2 errors, 1 warning; …`."""
    told = counted(findings)
    return f"{told}; `nutgraf explain {findings[0].code}` tells more" if findings else told


def counted(findings: Sequence[Finding]) -> str:
    """How many errors and warnings there are: `2 errors, 1 warning`."""
    counts = Counter(each.severity.value for each in findings)
    told = (f"{count} {name}{'s' * (count > 1)}" for name, count in sorted(counts.items()))
    return ", ".join(told) or "nothing is wrong"
