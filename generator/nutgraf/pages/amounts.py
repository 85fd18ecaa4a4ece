"""A figure's value in words."""

from babel.numbers import format_decimal

from nutgraf.model import Figure
from nutgraf.words import Words


def amount(words: Words, figure: Figure) -> str:
    """A figure's value with its qualifier and unit."""
    numbers = "–".join(format_decimal(each, locale=words.language) for each in dict.fromkeys(figure.value))
    value = f"{numbers} {figure.unit}" if figure.unit else numbers
    return words(f"qualifier.{figure.qualifier}", value=value) if figure.qualifier else value
