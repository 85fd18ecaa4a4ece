"""The shapes that tell what happened from what was said, announced or alleged, as a stretch of time or a moment."""

from nutgraf.model import Document, Event, Record
from nutgraf.pages.pictures.drawing import Shape, circle, rectangle

DONE, SAID = "happened", "said"
_HALF = 5
_LEAST = 12
"""How long a stretch is drawn at least."""
KINDS = (DONE, SAID, "announced", "expected", "possible", "alleged", "cancelled")
"""The kinds of entries, each with a sign of its own."""


def kind_of(record: Record) -> str:
    """What an entry of the timeline is: a status, or `said` for a document or a statement that is there."""
    if isinstance(record, Event):
        return record.status
    status = record.status if isinstance(record, Document) else DONE
    return SAID if status == DONE else status


def sign(
    kind: str, left: int, right: int, y: int, *, open_left: bool = False, open_right: bool = False
) -> tuple[Shape, ...]:
    """The sign of a kind over a stretch, around the height `y`, never so short that it looks like a point."""
    short = max(0, _LEAST - (right - left))
    left, right = left - short // 2, right + (short + 1) // 2
    ends = [(left, -6, open_left), (right, 6, open_right)]
    arrows = tuple(
        Shape(f"M{x} {y - _HALF}l{step} {_HALF}l{-step} {_HALF}Z", f"{kind} stretch")
        for x, step, opened in ends
        if opened
    )
    return (*_stretch(kind, left, right, y), *arrows)


def _stretch(kind: str, left: int, right: int, y: int) -> tuple[Shape, ...]:
    top, bottom = y - _HALF, y + _HALF
    role = f"{kind} stretch"
    if kind == SAID:
        return (
            Shape(f"M{left} {top}H{right}V{bottom - 2}H{left + 9}L{left + 4} {bottom + 3}V{bottom - 2}H{left}Z", role),
        )
    if kind == "alleged":
        return (Shape(f"M{left + 5} {top}H{right}L{right - 5} {bottom}H{left}Z", role),)
    if kind == "announced":
        return (Shape(f"M{left} {top}H{right - 6}L{right} {y}L{right - 6} {bottom}H{left}Z", role),)
    body = Shape(rectangle(left, top, right, bottom), role)
    return (body, Shape(f"M{left} {y}H{right}", "struck")) if kind == "cancelled" else (body,)


def moment(kind: str, x: int, y: int) -> tuple[Shape, ...]:
    """The sign of a kind at a time that is known."""
    role = f"{kind} moment"
    if kind == SAID:
        return (Shape(f"M{x - 6} {y - 5}h12v8h-5l-4 4v-4h-3Z", role),)
    if kind == "alleged":
        return (Shape(f"M{x - 3} {y - _HALF}h9l-5 10h-9Z", role),)
    if kind == DONE:
        return (Shape(circle(x, y, _HALF), role),)
    if kind == "cancelled":
        return (Shape(circle(x, y, _HALF), role), Shape(f"M{x - 7} {y}h14", "struck"))
    if kind == "announced":
        return (Shape(f"M{x - 5} {y - 6}l11 6l-11 6Z", role),)
    return (Shape(f"M{x} {y - 6}l6 6l-6 6l-6-6Z", role),)
