"""A piece of a quotation made into what can be looked for."""

import re
from dataclasses import dataclass
from functools import cached_property

from nutgraf.provenance.normalise import UNSPACED, folded_words, normalise

JOINT = "\x1f"
"""Stands in a run of text between stretches that the article parts by other words or by the end of a paragraph."""
_ELISION = re.compile(r"\s*(?:\[\s*…\s*\]|\(\s*…\s*\)|…)[.,]?\s*")
_BRACKET = re.compile(r"(?P<before> ?)\[(?P<inner>[^\[\]]+)\]")
_EDGE_BRACKETS = re.compile(r"^(?:\[[^\[\]]+\](?!\w)[\s,;:]*)+|(?:[\s,;:]*(?<!\w)\[[^\[\]]+\])+$")
_TOUCHED = re.compile(r"[\w'’]*\[[^\[\]]*\][\w'’]*")
_SPACED = re.compile(rf"[^\W{UNSPACED}]|[\[\]]")
_GAP = re.compile(r"[,.]?\"? \"?|-")
_MOST_REPLACED = 6
"""How many words a bracket may stand in place of."""
_MOST_LETTERS = 12
"""How many letters a bracket inside a word may stand in place of."""


@dataclass(frozen=True)
class Piece:
    """A piece as it is compared: `core` is without outer marks, elisions at its ends and a final comma or full stop."""

    core: str
    elided: bool = False

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """What stands between its elisions."""
        return tuple(part for each in _ELISION.split(self.core) if (part := trimmed(each)))

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """What finds each part, brackets and joints allowed for; none where there is nothing to find."""
        inner = (_EDGE_BRACKETS.sub("", part) for part in self.parts)
        bare = [part for part in inner if any(map(str.isalnum, _BRACKET.sub("", part)))]
        return tuple(re.compile(_pattern(part, first=not index)) for index, part in enumerate(bare))

    @cached_property
    def needed(self) -> frozenset[str]:
        """The words that have to stand wherever the piece does."""
        bare = (_TOUCHED.sub(" ", part) for part in self.parts)
        return frozenset(word for part in bare for word in folded_words(part))

    def ways(self, found: str) -> tuple[str, ...]:
        """How it departs from the letter of what was found; brackets that the article prints itself are no departure."""
        bracketed = any(each[0].strip() not in found for part in self.parts for each in _BRACKET.finditer(part))
        elided = self.elided or len(self.parts) > 1
        return (("elided",) if elided else ()) + (("bracketed",) if bracketed else ())


def piece(text: str) -> Piece:
    """A piece from the text that an editor wrote."""
    whole = trimmed(normalise(text))
    core = trimmed(re.sub(rf"^(?:{_ELISION.pattern})|(?:{_ELISION.pattern})$", "", whole))
    return Piece(core, elided=core != whole)


def trimmed(text: str) -> str:
    """A text without outer marks and a final comma or full stop, whichever stands outside."""
    inner = text.strip('" ')
    return inner[:-1].rstrip('" ') if inner.endswith((",", ".")) else inner


def _pattern(part: str, *, first: bool) -> str:
    """A regular expression for a part between elisions; the case of the first letter of all doesn't count."""
    made, at = "", 0
    for bracket in _BRACKET.finditer(part):
        made += _literal(part[at : bracket.start()], any_case=first and not at)
        made += _bracket(bracket, part)
        at = bracket.end()
    made += _literal(part[at:], any_case=first and not at)
    before = rf"(?<![^\W{UNSPACED}])" if _SPACED.match(part[0]) else ""
    after = rf"(?![^\W{UNSPACED}])" if _SPACED.match(part[-1]) else ""
    return before + made + after


def _literal(text: str, *, any_case: bool) -> str:
    """Letter by letter, but that between words the article may put in others, as "she said"."""
    begin = f"(?i:{re.escape(text[0])})" if any_case and text else ""
    made, at = begin, len(text[:1]) if begin else 0
    for gap in _GAP.finditer(text, at):
        made += re.escape(text[at : gap.start()]) + f"(?:{re.escape(gap[0])}|{JOINT})"
        at = gap.end()
    return made + re.escape(text[at:])


def _bracket(bracket: re.Match[str], part: str) -> str:
    """What an editor put in brackets: as the article has it, added, or in place of letters or of a few words."""
    printed = re.escape(f"[{bracket['inner']}]")
    inside = part[bracket.end() : bracket.end() + 1].isalnum() or (
        not bracket["before"] and part[: bracket.start()][-1:].isalnum()
    )
    if inside:
        return f"{bracket['before']}(?:{printed}|\\w{{0,{_MOST_LETTERS}}})"
    word = f"[^ {JOINT}\\[\\]-]+?"
    words = f"(?:[ {JOINT}-]{word}){{0,{_MOST_REPLACED}}}?"
    if not bracket["before"]:
        words = f"(?:{word}{words})?"
    return f"(?:{bracket['before']}{printed}|{words})"
