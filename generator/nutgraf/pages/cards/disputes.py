"""What cards of issues, positions and questions show of their own."""

from nutgraf.model import Issue, Position, Question
from nutgraf.pages.cards.card import Body, Line, Row
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Place, Thing
from nutgraf.story.addresses import home

_LISTED = "questions/index.md"
"""Where a question is taken to be open unless it says otherwise."""


def issue(scope: Scope, thing: Thing[Issue]) -> Body:
    """What kind of question is in dispute, and who takes part in it where that does not stand below it."""
    positions = tuple(
        Ref(scope.name(each.record.actor), scope.ref(each).href, scope.words(f"stance.{each.record.stance}"))
        for each in scope.story.naming_of(thing.id, Position)
    )
    shown = () if scope.page == home(thing).page else positions
    return Body(rows=(Row(scope.words("row.positions"), shown),), status=scope.words(f"issue.{thing.record.kind}"))


def position(scope: Scope, thing: Thing[Position]) -> Body:
    """The stance in words, what it is on where that is no heading above it, and the statements that show it."""
    record = thing.record
    rows = (
        Row(
            scope.words("row.actor"),
            scope.refs([record.actor]),
            kept=scope.page != f"actors/{record.actor}.md",
            aside=True,
        ),
        Row(scope.words("row.issue"), () if scope.page == home(thing).page else scope.refs([record.issue])),
        Row(scope.words("row.shown_by"), scope.refs(record.shown_by), kept=True, aside=True),
    )
    lines = (Line(record.summary),) if record.summary else ()
    return Body(lines=lines, rows=rows, status=scope.words(f"stance.{record.stance}"))


def question(scope: Scope, thing: Thing[Question]) -> Body:
    """Why it matters, what is known so far, and what would settle it."""
    record, editors = thing.record, scope.words("voice.editors")
    known = tuple(
        Line(each.says, scope.words("label.known") if first == 0 else "",
             scope.places(Place(thing.source, number) for number in each.at), editors if each.basis else "")
        for first, each in enumerate(record.known)
    )  # fmt: skip
    unknown = () if known else (Line(scope.words("nothing_known"), scope.words("label.known")),)
    lines = (
        Line(record.why_it_matters, scope.words("label.why_it_matters"), voice=editors),
        *known,
        *unknown,
        Line(record.would_settle_it, scope.words("label.would_settle_it"), voice=editors),
    )
    rows = (
        Row(scope.words("row.asked_by"), (Ref(scope.words(f"asked_by.{record.raised_by}")),), kept=True),
        Row(scope.words("row.involves"), scope.parties(record.involves)),
        Row(scope.words("row.about"), scope.refs(record.about)),
    )
    said_above = scope.page == _LISTED and record.status == "open"
    return Body(lines=lines, rows=rows, status="" if said_above else scope.words(f"status.{record.status}"))
