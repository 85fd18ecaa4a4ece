"""The catalogue of every word that the interface shows."""

from nutgraf.words.catalogue import Words, read_words_file

__all__ = ["Words", "read_words_file"]
