"""What changed in a story: corrections, and records that say when they changed."""

from collections.abc import Iterator
from typing import NamedTuple

from nutgraf.model import Correction, Record
from nutgraf.pages.mentions import sentence
from nutgraf.pages.scope import Scope
from nutgraf.publish.private import names_private, private_pages
from nutgraf.publish.story_json import named_corrections
from nutgraf.story import SourceThing, Thing
from nutgraf.story.addresses import Address, home


class Change(NamedTuple):
    """One change: an id that stays, where it is shown, both from the site's root, and the day on which it was made."""

    id: str
    url: str
    title: str
    text: str
    day: str
    corrects: bool


def changes(scope: Scope) -> tuple[Change, ...]:
    """Every change, the newest first; what names a private person, or leads to their page, is left out."""
    pages, named = private_pages(scope.story), names_private(scope.story)
    found = (*_corrections(scope), *_changed(scope))
    shown = (
        each for each in found if each.url.partition("#")[0] not in pages and not named(f"{each.title}\n{each.text}")
    )
    return tuple(sorted(shown, key=lambda each: each.day, reverse=True))


def _corrections(scope: Scope) -> Iterator[Change]:
    for name, entry in named_corrections(scope.story):
        thing = scope.story.things.get(entry.of) or scope.story.source(entry.of)
        if thing and not _is_draft(thing):
            title = scope.words("feed.correction", title=scope.title(thing))
            url = home(thing).url
            yield Change(
                Address("corrections.md", name).url, url, title, _told(scope, entry), entry.when, corrects=True
            )


def _told(scope: Scope, entry: Correction) -> str:
    """A correction in a line, as the page has it."""
    said = f"{scope.words('said_before')} “{entry.said}”" if entry.said else ""
    says = f"{scope.words('says_now')} “{entry.says}”" if entry.said and entry.says else ""
    by = f"({scope.words('noticed_by', who=entry.noticed_by)})" if entry.noticed_by else ""
    mended = "; ".join(each for each in (said, says) if each)
    return " ".join(each for each in (mended and f"{mended}.", entry.because, by) if each)


def _changed(scope: Scope) -> Iterator[Change]:
    for thing in scope.story.things.values():
        days = [record.changed for record in thing.records() if record.changed]
        if days and not _is_draft(thing):
            called = scope.title(thing)
            title = scope.words("feed.changed", kind=scope.words(f"record.{thing.kind}"), title=called)
            text, url = sentence(thing.record), home(thing).url
            yield Change(url, url, title, text if text != called else "", max(days), corrects=False)


def _is_draft(thing: Thing[Record] | SourceThing) -> bool:
    return isinstance(thing, Thing) and thing.record.draft
