"""The catalogue of every word that the interface shows."""

from nutgraf.words.catalogue import MissingWordError, Words, read_words

__all__ = ["MissingWordError", "Words", "read_words"]
