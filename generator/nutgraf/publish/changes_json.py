"""What changed, as data for a reader who comes back: fetched only where the story changed since."""

import hashlib
import json
from collections.abc import Iterable

from nutgraf.publish.changes import Change

PATH = "data/changes.json"


def changes_text(changes: Iterable[Change]) -> str:
    """Each change by its address from the site's root, its title and its day, the newest first."""
    told = [[each.url, each.title, each.day] for each in changes]
    return json.dumps(told, ensure_ascii=False, indent=0) + "\n"


def version(text: str) -> str:
    """A mark that is another whenever the changes are."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
