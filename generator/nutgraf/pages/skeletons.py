"""The generated pages: headings and views that an editor could have typed."""

from dataclasses import dataclass

from nutgraf.model import Actor, Question
from nutgraf.story import Story
from nutgraf.words import Words


@dataclass(frozen=True)
class Page:
    """A generated page: its Markdown file's path, its title, its Markdown after the title."""

    path: str
    title: str
    markdown: str
    in_nav: bool = True


def skeletons(story: Story, words: Words) -> tuple[Page, ...]:
    """Every generated page of a story, the nav's in its order first."""
    front = "\n\n".join(
        f"## {words(f'section.{name}')}\n\n![[{view}]]"
        for name, view in (("principal", "actors principal"), ("latest", "timeline latest"), ("open", "questions open"))
    )
    whole = ("timeline", "questions", "positions", "quotes", "documents", "background", "glossary")
    return (
        Page("index.md", words("title.index"), front),
        Page("actors/index.md", words("title.actors"), _by_kind(words)),
        *(Page(_path(name), words(f"title.{name}"), f"![[{name}]]") for name in whole),
        Page("sources/index.md", words("title.sources"), _sources(story)),
        *_entities(story, words),
    )


def _path(view: str) -> str:
    return f"{view}/index.md" if view == "questions" else f"{view}.md"


def _by_kind(words: Words) -> str:
    kinds = ("person", "company", "government", "outlet", "organization", "group")
    return "\n\n".join(f"## {words(f'kind.{kind}')}\n\n![[actors {kind}]]" for kind in kinds)


def _sources(story: Story) -> str:
    return "\n".join(f"- [[{source.id}]]" for source in story.sources)


def _entities(story: Story, words: Words) -> tuple[Page, ...]:
    sections = (("stands", "positions"), ("said", "quotes"), ("took_part", "timeline"), ("asks", "questions"))
    actors = (
        Page(f"actors/{actor.id}.md", actor.record.name, _actor(actor.id, words, sections), in_nav=False)
        for actor in story.of(Actor)
    )
    questions = (
        Page(f"questions/{each.id}.md", each.record.question, f"![[{each.id}]]", in_nav=False)
        for each in story.of(Question)
    )
    sources = (
        Page(
            f"sources/{each.id}.md",
            each.source.heading,
            _paragraphs(each.source.paragraphs, each.id, story, words),
            in_nav=False,
        )
        for each in story.sources
    )
    return (*actors, *questions, *sources)


def _actor(name: str, words: Words, sections: tuple[tuple[str, str], ...]) -> str:
    views = (f"## {words(f'section.{section}')}\n\n![[{view} {name}]]" for section, view in sections)
    return "\n\n".join((f"![[{name}]]", f"![[relations {name}]]", *views))


def _paragraphs(count: int, source: str, story: Story, words: Words) -> str:
    """Every paragraph by its number, with links to what stands on it."""
    standing: dict[int, list[str]] = {}
    for thing in story.things.values():
        for place in thing.places:
            if place.source == source:
                standing.setdefault(place.paragraph, []).append(f"- [[{thing.id}]]")
    return "\n\n".join(
        f"## {words('paragraph_of', number=number)} {{ #p{number} }}\n\n" + "\n".join(standing.get(number, ["–"]))
        for number in range(1, count + 1)
    )
