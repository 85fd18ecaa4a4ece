"""Each kind of record as a card."""

from nutgraf.pages.cards.card import Card
from nutgraf.pages.cards.make import card
from nutgraf.pages.cards.sources import source_card

__all__ = ["Card", "card", "source_card"]
