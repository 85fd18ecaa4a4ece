"""Findings counted."""

from collections import Counter
from collections.abc import Sequence

from nutgraf.diagnostics.finding import Finding


def summary(findings: Sequence[Finding]) -> str:
    """How many errors and warnings there are, and the command that tells more of the first: `2 errors, 1 warning; …`."""
    if not findings:
        return "nothing is wrong"
    counts = Counter(each.severity.value for each in findings)
    counted = ", ".join(f"{count} {name}{'s' * (count > 1)}" for name, count in sorted(counts.items()))
    return f"{counted}; `nutgraf explain {findings[0].code}` tells more"
