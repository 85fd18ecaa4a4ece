"""Corrections as they are shown."""

from datetime import datetime

from nutgraf.model import Correction
from nutgraf.pages.cards.card import Corrected
from nutgraf.pages.scope import Scope
from nutgraf.pages.times import day


def corrected(scope: Scope, entry: Correction) -> Corrected:
    """A correction with its day written out."""
    written = day(datetime.fromisoformat(entry.when), scope.words)
    return Corrected(written, entry.said or "", entry.says or "", entry.because, entry.noticed_by or "")


def corrections_of(scope: Scope, name: str) -> tuple[Corrected, ...]:
    """All corrections of a thing, the newest first."""
    return tuple(corrected(scope, each) for each in scope.story.corrections_of.get(name, ()))
