"""A text as large as a page, among what is kept from one build to the next: it is unpacked when somebody reads it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True)
class Text:
    """What `read` gives, in UTF-8; `sum` is its SHA-256 in hexadecimal digits. Texts of the same sum are the same."""

    sum: str
    read: Callable[[], bytes] = field(repr=False, compare=False)

    @classmethod
    def of(cls, content: bytes) -> "Text":
        """A text that is there."""
        return cls(sum_of(content), lambda: content)


def sum_of(content: bytes) -> str:
    """The name by which the same content is known."""
    return sha256(content).hexdigest()
