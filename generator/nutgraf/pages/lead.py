"""The front page's text where editors have written none: the story in a sentence, and in a minute, as far as facts can say it."""

from collections.abc import Iterator

from nutgraf.model import Event, Question
from nutgraf.model.document import LOOKS_AHEAD
from nutgraf.pages.scope import Scope
from nutgraf.pages.views.actors import principal
from nutgraf.story import Story, Thing
from nutgraf.words import Words

_FEW = 3
"""How many people, moments and questions it names."""


def lead(story: Story, words: Words) -> str:
    """Markdown with links to the records; each paragraph is left out for which there is no fact."""
    return "\n\n".join(_paragraphs(Scope(story, words, "index.md")))


def _paragraphs(scope: Scope) -> Iterator[str]:
    story, words = scope.story, scope.words
    events = [each for name in story.timeline.ids if (each := story.get(name, Event))]
    done = [each for each in events if each.record.status == "happened"]
    if done:
        yield _moment(scope, done[-1])
    if actors := principal(story)[:_FEW]:
        yield words("lead.who", names=_links(each.id for each in actors))
    if ahead := [each.id for each in events if each.record.status in LOOKS_AHEAD][-_FEW:]:
        yield words("lead.ahead", names=_links(ahead))
    if unknown := [each.id for each in story.of(Question) if each.record.status == "open"][:_FEW]:
        yield words("lead.unknown", names=_links(unknown))
    if story.sources:
        yield words("lead.sources", names=_links(each.id for each in story.sources))


def _moment(scope: Scope, event: Thing[Event]) -> str:
    day = scope.day(event)
    return scope.words("lead.moment", day=day, title=f"[[{event.id}]]") if day else f"[[{event.id}]]."


def _links(names: Iterator[str] | list[str]) -> str:
    return "; ".join(f"[[{name}]]" for name in names)
