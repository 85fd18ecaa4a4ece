"""A source's card: the details of the article."""

from datetime import datetime

from babel import Locale, UnknownLocaleError

from nutgraf.pages.cards.brief import Brief
from nutgraf.pages.cards.card import Body, Card, Row
from nutgraf.pages.cards.corrections import corrections_of
from nutgraf.pages.cards.notes import noted
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.times import day
from nutgraf.story import SourceThing
from nutgraf.story.addresses import home

_CLOSED = "all-rights-reserved"


def source_card(scope: Scope, thing: SourceThing) -> Card:
    """A source's details."""
    source = thing.source
    time = scope.time(thing.published, thing.id)
    rows = (
        _row(scope, "publisher", source.publisher, aside=False),
        _row(scope, "author", source.author or scope.words("not_carried"), aside=not source.author),
        _row(scope, "headline", source.headline or scope.words("not_carried"), aside=not source.headline),
        _row(scope, "published", f"{time.span} ({time.how})" if time else ""),
        Row(scope.words("row.link"), (Ref(source.link, source.link),) if source.link else (Ref(scope.words("not_carried")),), aside=True),
        _row(scope, "retrieved", _day(scope, source.retrieved)),
        _row(scope, "language", _language(scope, source.language)),
        _row(scope, "paragraphs", str(source.paragraphs)),
        _row(scope, "licence", scope.words("all_rights_reserved") if source.licence == _CLOSED else source.licence),
        _row(scope, "credit", source.credit),
    )  # fmt: skip
    shown = Body(rows=tuple(row for row in rows if row.items), status="")
    at_home = scope.page == home(thing).page
    return Card(
        kind="source",
        title="" if at_home else source.heading,
        href="" if at_home else scope.ref(thing).href,
        label="" if at_home else source.heading,
        body=shown,
        time=None,
        undated=False,
        voice="",
        places=(),
        notes=noted(scope, (("", source), ("", source.published))),
        corrections=corrections_of(scope, thing.id),
    )


def source_brief(scope: Scope, thing: SourceThing) -> Brief:
    """A source in a line: who published it and when, and how long it is."""
    source, time = thing.source, scope.time(thing.published, thing.id)
    told = (
        source.publisher if source.publisher != source.heading else "",
        scope.words("time.inferred_day", day=time.span) if time and time.inferred else time.span if time else "",
        scope.words.counted("long", source.paragraphs),
    )
    return Brief(
        "source",
        source.heading,
        scope.link(home(thing)),
        "",
        " · ".join(filter(None, told)),
        "",
        (),
        corrections_of(scope, thing.id),
        source.heading,
    )


def _row(scope: Scope, name: str, value: str | None, *, aside: bool = True) -> Row:
    return Row(scope.words(f"row.{name}"), (Ref(value),) if value else (), aside=aside)


def _language(scope: Scope, tag: str) -> str:
    """A language by its name in the site's own; by its tag where that has none."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(scope.words.language) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def _day(scope: Scope, written: str | None) -> str:
    return day(datetime.fromisoformat(written), scope.words) if written else ""
