"""The nearest known name to a mistyped one."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The known name that `typed` was most likely meant to be, or None where none is near.

    Near is at most a third of the length in slips (a letter left out, doubled, swapped or replaced), at least one.
    """
    found = extractOne(typed, sorted(known), scorer=OSA.distance, score_cutoff=max(1, len(typed) // 3))
    return found[0] if found else None


def did_you_mean(typed: str, known: Iterable[str]) -> str | None:
    """Advice for a finding: `did you mean 'mira-olsen'?`, or None."""
    name = nearest(typed, known)
    return f"did you mean '{name}'?" if name else None
