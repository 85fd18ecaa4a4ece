"""What a page is about, in at most a few lines: from the facts and the catalogue's words, or as the editors say."""

import re
from textwrap import shorten

from nutgraf.model import Actor, Question
from nutgraf.pages.cards.bodies import body
from nutgraf.pages.scope import Scope
from nutgraf.story import Thing
from nutgraf.story.prose import Prose

LONGEST = 160
"""How many characters search engines and previews show, about."""
_BARE = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]")


def description(scope: Scope, kind: str, name: str, prose: Prose | None, site: str) -> str:
    """The description of a page of a kind that is all about the record `name`, with the prose on it; `site` is what the site says of itself."""
    if prose and prose.description:
        return short(prose.description)
    if kind == "index":
        return short(site or _lead(scope, prose) or scope.words("description.index"))
    if kind == "prose":
        return short(_lead(scope, prose))
    if actor := scope.story.get(name, Actor):
        return short(_who(scope, actor, prose))
    if question := scope.story.get(name, Question):
        return short(question.record.why_it_matters)
    if source := scope.story.source(name):
        return short(scope.words("description.source", by=source.source.publisher, count=source.source.paragraphs))
    return short(scope.words(f"description.{kind}"))


def short(text: str) -> str:
    """A text in one line and of a length that is shown whole, cut between words, or in one that is too long by itself, as in Chinese."""
    line = " ".join(text.split())
    whole_words = shorten(line, LONGEST, placeholder=" …")
    return whole_words if len(line) <= LONGEST or len(whole_words) > LONGEST // 2 else f"{line[: LONGEST - 1]}…"


def _who(scope: Scope, actor: Thing[Actor], prose: Prose | None) -> str:
    """Who somebody is: by their roles, else as the editors begin to tell it, else by their kind."""
    shown = body(scope, actor)
    roles = "; ".join(line.text for line in shown.lines)
    if not roles and (lead := _lead(scope, prose)):
        return lead
    return scope.words("description.actor", name=actor.record.name, who=roles or shown.status)


def _lead(scope: Scope, prose: Prose | None) -> str:
    """The first paragraph of an editor's page, with the names of what it links."""
    return _BARE.sub(lambda found: found[2] or scope.name(found[1]), prose.lead) if prose else ""
