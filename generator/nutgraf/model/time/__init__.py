"""Time as intervals: EDTF, and the words of an article."""

from nutgraf.model.time.edtf import looks_like_edtf, parse_edtf, print_edtf
from nutgraf.model.time.interval import Interval, TimeError
from nutgraf.model.time.words import Reading, read_when, read_words

__all__ = ["Interval", "Reading", "TimeError", "looks_like_edtf", "parse_edtf", "print_edtf", "read_when", "read_words"]
