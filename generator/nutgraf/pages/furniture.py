"""What stands around the text of a generated page: what kind of page it is, whom it is about in a line, and the day of the facts."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from nutgraf.model import Actor, Document, Position, Question
from nutgraf.pages.cards.who import Mark, mark, role_line
from nutgraf.pages.scope import Ref, Scope
from nutgraf.pages.skeletons import Page
from nutgraf.story import Thing
from nutgraf.story.addresses import Address

FRONT = "index.md"


class Head(NamedTuple):
    """What stands above and below a page's headline; what there is not is empty."""

    kind: str
    section: Ref | None = None
    mark: Mark | None = None
    standfirst: str = ""
    glance: tuple[Ref, ...] = ()
    state: str = ""


def head(scope: Scope, page: Page, state: str) -> Head:
    """The head of a generated page; `state` is the day of the story's state written out, the same for all."""
    found = _HEADS.get(page.up, _of_section)(scope, page)
    listed = Ref(scope.words(f"title.{page.up.partition('/')[0]}"), scope.link(Address(page.up))) if page.up else None
    return found._replace(section=listed, state=state)


def _of_section(scope: Scope, page: Page) -> Head:
    if page.path == FRONT:
        return Head(scope.words.counted("kicker.index", len(scope.story.sources)))
    return Head(scope.words(f"kicker.{page.path.removesuffix('.md').removesuffix('/index')}"))


def _of_actor(scope: Scope, page: Page) -> Head:
    actor = scope.story.get(_id(page), Actor)
    if actor is None:
        return Head("")
    glance = tuple(_glance(scope, actor))
    kind = scope.words(f"kind_of.{actor.record.kind}")
    return Head(kind, mark=mark(actor.record), standfirst=role_line(scope, actor), glance=glance)


def _of_question(scope: Scope, page: Page) -> Head:
    question = scope.story.get(_id(page), Question)
    return Head(scope.words(f"kicker.question.{question.record.status}") if question else "")


def _of_source(scope: Scope, _page: Page) -> Head:
    return Head(scope.words("kicker.source"))


_HEADS: Mapping[str, Callable[[Scope, Page], Head]] = MappingProxyType(
    {"actors/index.md": _of_actor, "questions/index.md": _of_question, "sources/index.md": _of_source}
)
"""What is said of a page by the page that lists its like."""


def _id(page: Page) -> str:
    return page.path.rpartition("/")[2].removesuffix(".md")


def _glance(scope: Scope, actor: Thing[Actor]) -> Iterator[Ref]:
    """How much there is of an actor, each with a link to where it stands on its page."""
    story = scope.story
    counts = {
        "positions": sum(1 for _ in story.naming_of(actor.id, Position)),
        "quotes": len(story.said_by.get(actor.id, ())),
        "timeline": len(story.entries_of.get(actor.id, ())),
        "documents": sum(1 for _ in story.naming_of(actor.id, Document)),
        "questions": sum(1 for _ in story.naming_of(actor.id, Question)),
    }
    for name, count in counts.items():
        if count:
            yield Ref(scope.words.counted(f"glance.{name}", count), f"#{name}")
