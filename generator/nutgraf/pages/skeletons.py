"""The generated pages: headings and views that an editor could have typed."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import get_args

from nutgraf.model import Actor, Background, Figure, Question, Relation
from nutgraf.model.actor import ActorKind
from nutgraf.pages.lead import lead
from nutgraf.story import Story
from nutgraf.story.addresses import home
from nutgraf.words import Words


@dataclass(frozen=True)
class Section:
    """A view with its heading above it, none where `title` is empty."""

    spec: str
    title: str = ""
    id: str = ""

    @property
    def level(self) -> int:
        """That of the headings in the view: one below its own."""
        return 3 if self.title else 2


@dataclass(frozen=True)
class Page:
    """A generated page: its Markdown file's path, its title and its sections."""

    path: str
    title: str
    sections: tuple[Section, ...]
    in_nav: bool = True
    text: str = ""
    """Markdown that stands in for an editor's prose where there is none."""
    also: tuple[str, ...] = ()
    """Other names under which search finds it."""
    up: str = ""
    """The path of the page that lists its like."""
    private: bool = False
    """Search engines are asked not to list it."""


_ACTOR = (
    ("", ""), ("relations", "relations"), ("positions", "stands"), ("quotes", "said"), ("timeline", "took_part"),
    ("documents", "documents"), ("questions", "asks"), ("mentions", "mentions"),
)  # fmt: skip
_FRONT = (
    ("timeline latest", "latest", "latest"),
    ("questions open", "open", "questions"),
    ("actors principal", "principal", "actors"),
    ("timeline", "full", "full"),
    ("sources", "sources", "sources"),
)


def skeletons(story: Story, words: Words, linked: Container[str] = frozenset()) -> tuple[Page, ...]:
    """Every generated page of a story: those of the nav in its order, then a page for each actor, question and source.

    `linked` are the ids to which prose has links.
    """
    return (*_whole(story, words), *_entities(story, words, linked))


def _whole(story: Story, words: Words) -> Iterator[Page]:
    yield Page("index.md", words("title.index"), _titled(words, _FRONT), text=lead(story, words))
    yield _view("timeline.md", "timeline", words)
    yield Page("actors/index.md", words("title.actors"), (*_by_kind(story, words), *_ties(story, words)))
    yield _view("questions/index.md", "questions", words)
    yield _view("positions.md", "positions", words)
    yield _view("quotes.md", "quotes", words)
    yield _view("documents.md", "documents", words)
    yield Page("background.md", words("title.background"), _titled(words, _context(story)))
    yield _view("glossary.md", "glossary", words)
    yield _view("sources/index.md", "sources", words)
    corrected = any(name in story.things or story.source(name) for name in story.corrections_of)
    yield _view("corrections.md", "corrections", words, in_nav=corrected)
    yield Page(
        "about.md", words("title.about"), _titled(words, (("inferred", "inferred", "inferred"),)), text=words("about")
    )


def _context(story: Story) -> tuple[tuple[str, str, str], ...]:
    """Standing facts and figures, or that of the two which there is."""
    there = {"background": any(story.of(Background)), "figures": any(story.of(Figure))}
    return tuple((name, name, name) for name in there if there[name] or not any(there.values()))


def _view(path: str, view: str, words: Words, *, in_nav: bool = True) -> Page:
    return Page(path, words(f"title.{view}"), (Section(view),), in_nav)


def _titled(words: Words, sections: tuple[tuple[str, str, str], ...]) -> tuple[Section, ...]:
    return tuple(Section(spec, words(f"section.{name}"), anchor) for spec, name, anchor in sections)


def _by_kind(story: Story, words: Words) -> tuple[Section, ...]:
    kinds = {each.record.kind for each in story.of(Actor)}
    return tuple(
        Section(f"actors {kind}", words(f"kind.{kind}"), f"kind_{kind}")
        for kind in get_args(ActorKind)
        if kind in kinds
    )


def _ties(story: Story, words: Words) -> Iterator[Section]:
    """Who is what to whom, where there is such a thing."""
    if any(story.of(Relation)) or story.holders:
        yield Section("relations", words("section.ties"), "relations")


def _entities(story: Story, words: Words, linked: Container[str]) -> Iterator[Page]:
    for actor in story.of(Actor):
        sections = tuple(_section(view, actor.id, name, words) for view, name in _ACTOR)
        record = actor.record
        yield Page(
            home(actor).page,
            record.name,
            sections,
            in_nav=False,
            up="actors/index.md",
            also=record.also,
            private=record.private,
        )
    for question in story.of(Question):
        named = question.id in linked or story.naming.get(question.id)
        mentions = (_section("mentions", question.id, "mentions", words),) if named else ()
        sections = (Section(question.id), *mentions)
        yield Page(home(question).page, question.record.question, sections, in_nav=False, up="questions/index.md")
    for source in story.sources:
        sections = (Section(source.id), _section("coverage", source.id, "coverage", words))
        told = source.source
        title = told.headline or words("untitled_source", publisher=told.publisher)
        yield Page(home(source).page, title, sections, in_nav=False, up="sources/index.md")


def _section(view: str, name: str, title: str, words: Words) -> Section:
    return Section(f"{view} {name}", words(f"section.{title}"), view) if view else Section(name)
