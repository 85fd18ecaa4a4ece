"""The views: what `![[name argument]]` shows, as parts in an order. One record's id is a view of its own."""

from nutgraf.pages.views.part import Divider, Entry, Fold, Lines, Part, Print
from nutgraf.pages.views.table import VIEWS

__all__ = ["VIEWS", "Divider", "Entry", "Fold", "Lines", "Part", "Print"]
