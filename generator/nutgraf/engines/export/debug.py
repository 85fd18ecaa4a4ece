"""What would be built, as text: an outline of the linked story, every page's Markdown, and what its views show."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from nutgraf.engines.site import Site
from nutgraf.model import Record
from nutgraf.pages.skeletons import Page
from nutgraf.pages.views import VIEWS, Divider, Entry
from nutgraf.story import Story, Thing
from nutgraf.story.embed import parted

NAME = "debug"


def debugged(site: Site) -> Mapping[str, bytes]:
    """The files by their paths: `outline.txt`, a Markdown file for each generated page and a JSON file for its views."""
    texts = {"outline.txt": outline(site.embeds.story)}
    texts |= {f"pages/{page.path}": page.markdown for page in site.pages}
    texts |= {f"views/{page.path.removesuffix('.md')}.json": _views(site, page) for page in site.embeds.pages}
    return {path: text.encode() for path, text in sorted(texts.items())}


def outline(story: Story) -> str:
    """The story as lines: its sources, then every thing with its places, its time and what names it, then the timeline."""
    lines = [f"source {each.id}: {each.source.heading}" for each in story.sources]
    for thing in story.things.values():
        lines += [f"{thing.kind} {thing.id}: {thing.record.heading}", *(f"  {each}" for each in _told(story, thing))]
    entries = enumerate(story.timeline.ids, 1)
    return "\n".join([*lines, "timeline", *(f"  {number} {name}" for number, name in entries)]) + "\n"


def _told(story: Story, thing: Thing[Record]) -> Iterator[str]:
    if thing.places:
        yield f"at {', '.join(f'{each.source} {each.paragraph}' for each in thing.places)}"
    if date := story.date(thing):
        yield f"when {date.interval.earliest or '?'} to {date.interval.latest or '?'}, {date.basis}"
    if named := story.naming.get(thing.id):
        yield f"named by {', '.join(named)}"


def _views(site: Site, page: Page) -> str:
    """What each view of a page shows, as data."""
    scope = site.embeds.scope(page.path)
    shown: dict[str, object] = {}
    for section in page.sections:
        name, argument = parted(section.spec)
        parts = VIEWS[name](scope, argument) if name in VIEWS else ()
        shown[section.spec] = [_part(each) for each in parts] if name in VIEWS else name
    return json.dumps(shown, indent=1, ensure_ascii=False) + "\n"


def _part(part: object) -> object:
    if isinstance(part, Entry):
        return {"entry": part.thing.id, "depth": part.depth}
    if isinstance(part, Divider):
        return {"heading": part.title, "id": part.id}
    return _plain(part)


def _plain(value: object) -> object:
    """A value as JSON has it; a thing by its id."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Thing):
        return value.id
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return str(value)
