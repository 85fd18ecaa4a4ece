"""Texts as they are compared: what differs only in typography is made the same, and letters are left alone."""

import re
import unicodedata
from hashlib import sha256

Stretch = tuple[int, int]
"""Where a part of a text begins and ends, in characters."""

SINGLE = "'’‘‚‛ʼ´`′"
DOUBLE = '"“”„‟«»‹›″「」『』＂'
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Letters of scripts that put no space between words, for a class of a regular expression; each counts as a word."""
_UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
_FRENCH = re.compile(r"(?<=[«‹])\s+|\s+(?=[»›])")
_APOSTROPHE = re.compile(rf"(?<=[^\W_])[{SINGLE}](?=[^\W_])")
_MARK = re.compile(rf"(?:(?<![^\W_])[{SINGLE}]|[{SINGLE}](?![^\W_])|[{DOUBLE}])+")
_ELLIPSIS = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*")
_DASH = re.compile(r"\s*-[-\s]*")
_EARLY_SPACE = re.compile(r"\s+(?=[,;:.!?](?!\w))")
_IN_WORD = rf"[^\W_{UNSPACED}]"
_WORD = re.compile(
    rf"[{UNSPACED}]|{_IN_WORD}+(?:(?:[{SINGLE}](?=[^\W_])|(?<=\d)[.,](?=\d)|(?<=[^\W\d_])\.(?=[^\W\d_])){_IN_WORD}+)*"
)


def clean(text: str) -> str:
    """A text on one line, composed, without ligatures and characters that nobody sees."""
    seen = text.translate(_UNSEEN).translate(_LIGATURES)
    return " ".join(unicodedata.normalize("NFC", seen).split())


def normalise(text: str) -> str:
    """A text with one kind of quotation mark, dash, ellipsis and space, for comparing."""
    once = _APOSTROPHE.sub("'", _FRENCH.sub("", clean(text)))
    once = _DASH.sub("-", _MARK.sub('"', once).translate(_DASHES))
    return clean(_EARLY_SPACE.sub("", _ELLIPSIS.sub("…", once)))


def word_stretches(text: str) -> tuple[Stretch, ...]:
    """Where the words of a text stand; a hyphen parts words, an apostrophe and a point inside a word don't."""
    return tuple(found.span() for found in _WORD.finditer(text))


def folded(word: str) -> str:
    """A word as it counts for finding it again: without case, its apostrophe straight."""
    return unicodedata.normalize("NFC", _APOSTROPHE.sub("'", word)).casefold()


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    tidy = clean(text)
    return tuple(folded(tidy[start:end]) for start, end in word_stretches(tidy))


def digest(text: str) -> str:
    """A short hash of a text of ours, the same for texts that differ only in typography."""
    return sha256(normalise(text).encode()).hexdigest()[:16]
