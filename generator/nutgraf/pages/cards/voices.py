"""Whose words or knowledge a record is, in words."""

from nutgraf.model import Event, Position, Record
from nutgraf.pages.scope import Scope
from nutgraf.story import Thing
from nutgraf.story.voice import voice


def voiced(scope: Scope, thing: Thing[Record]) -> str:
    """Whose words or knowledge it is."""
    record, speaks = thing.record, voice(thing.record)
    through = getattr(record, "according_to", ()) or getattr(record, "known_through", ())
    if through and speaks != "editors" and (isinstance(record, Event) or speaks == "somebody"):
        names = ", ".join(each.text for each in scope.parties(through))
        return scope.words(f"voice.{'through' if getattr(record, 'known_through', ()) else 'according'}", names=names)
    if isinstance(record, Position) and (record.stance in ("declined", "no-response") or not record.shown_by):
        return scope.words("voice.article")
    return scope.words(f"voice.{speaks}")
