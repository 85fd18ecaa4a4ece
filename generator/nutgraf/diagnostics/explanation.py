"""What a code means: its text in four parts, as the module that finds the fault keeps it."""

import re
from dataclasses import dataclass

HEADINGS = ("Finds", "Why", "Example", "Instead")
_HEADING = re.compile(rf"^({'|'.join(HEADINGS)}):\s*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the code's rule finds, why that is wrong, an example of it, and what to write instead."""

    finds: str
    why: str
    example: str
    instead: str

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The parts under their headings."""
        return tuple(zip(HEADINGS, (self.finds, self.why, self.example, self.instead), strict=True))


def explanation(text: str) -> Explanation | None:
    """The explanation in a text whose parts begin with `Finds:`, `Why:`, `Example:` and `Instead:`; None where one is missing."""
    pieces = _HEADING.split(text)[1:]
    parts = {name: " ".join(part.split()) for name, part in zip(pieces[::2], pieces[1::2], strict=True)}
    return Explanation(*(parts[name] for name in HEADINGS)) if all(map(parts.get, HEADINGS)) else None
