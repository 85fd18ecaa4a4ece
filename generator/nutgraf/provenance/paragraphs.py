"""Paragraphs named in a message, or written as a place."""

from collections.abc import Iterable, Iterator


def named(numbers: Iterable[int]) -> str:
    """`paragraph 3`, or `paragraphs 3, 5 to 7`."""
    parts = [str(low) if low == high else f"{low} to {high}" for low, high in _ranges(numbers)]
    return f"paragraph{'' if len(parts) == 1 and ' ' not in parts[0] else 's'} {', '.join(parts)}"


def placed(numbers: Iterable[int]) -> str:
    """A place as a seed has it: `3`, or `[3, 5-7]`."""
    parts = [str(low) if low == high else f"{low}-{high}" for low, high in _ranges(numbers)]
    return parts[0] if len(parts) == 1 else f"[{', '.join(parts)}]"


def _ranges(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    ordered = sorted(set(numbers))
    start = 0
    for at in range(1, len(ordered) + 1):
        if at == len(ordered) or ordered[at] != ordered[at - 1] + 1:
            yield ordered[start], ordered[at - 1]
            start = at
