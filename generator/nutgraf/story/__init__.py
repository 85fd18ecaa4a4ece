"""The linked whole: who is in what, backlinks, time's order, sources merged."""

from nutgraf.story.link import link
from nutgraf.story.place import Place
from nutgraf.story.story import Story
from nutgraf.story.thing import Dated, SourceThing, Thing

__all__ = ["Dated", "Place", "SourceThing", "Story", "Thing", "link"]
