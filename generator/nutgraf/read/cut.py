"""Sentences that YAML cut short, whole again: an unquoted text ends at a comma in `{…}`, and at a ` #` everywhere."""

import re
from typing import NamedTuple

from nutgraf.diagnostics import Finding, Span, finding

_NUMBER = re.compile(r"-?[0-9][0-9.,–-]*")
_COMMENT = re.compile(r"(?P<gap>[ \t]+)#(?P<rest>[^\r\n]*)")


class Cut(NamedTuple):
    """A text that was cut short, as it was meant."""

    code: str
    whole: str
    message: str

    def finding(self, span: Span) -> Finding:
        """The finding about it."""
        return finding(self.code, span, self.message, f"put the whole text in quotation marks: {quoted(self.whole)}")


_LONGEST = 160
"""Of a text in a finding; the middle of a longer one is left out."""


def quoted(text: str) -> str:
    """A text as it can stand in YAML, in quotation marks."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
    return (
        f"'{text}'" if '"' in text and "'" not in text else '"{}"'.format(text.replace("\\", r"\\").replace('"', r"\""))
    )


def cut_at_comma(text: str, start: int, end: int) -> Cut:
    """The text from `start` to `end`, of which YAML made one text and keys without a value."""
    whole = " ".join(text[start:end].split())
    return Cut("cut-at-comma", whole, "a comma in { } ends a text that is not in quotation marks")


def cut_at_hash(text: str, start: int, end: int, value: str) -> Cut | None:
    """A text that ends at `end` because ` #` begins a comment; None where that was meant.

    It was meant where it stands off by two spaces, or behind a number or a single word, and has a space after it.
    """
    found = _COMMENT.match(text, end)
    if not found or _is_comment(found["gap"], found["rest"], value):
        return None
    whole = " ".join(text[start : found.end()].split())
    message = f"{quoted('#' + _beginning(found['rest']))} and what follows is lost: an unquoted text ends at ` #`"
    return Cut("cut-at-hash", whole, message)


def _is_comment(gap: str, rest: str, value: str) -> bool:
    spaced = not rest or rest[0] in " \t!#"
    if not value:
        return spaced
    if _NUMBER.fullmatch(value) or value in ("true", "false"):
        return True
    return spaced and (len(gap) > 1 or (" " not in value and not rest.lstrip()[:1].isdigit()))


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:4]) + (" …" if len(words) > 4 else "")
