"""Invented stories of any size, the same from the same seed: `write(folder, 1000)` makes a project that builds without a finding.

An entity is what has a page of its own: an actor, a question or a source. On some twelve paragraphs a page stand what the actor said, did, owns and
is asked; one page in five has an editor's prose with links and embeds besides. Run it by `.venv/bin/python benchmarks/stories.py FOLDER 1000`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml
from sources import Source
from vocabulary import BEGIN, BODIES, END, GIVEN, KINDS, MIDDLE, WORDS

from nutgraf.model.slug import slug

CONFIG = """\
site_name: A story of {entities} entities
docs_dir: content
theme: {{name: material, font: false}}
plugins:
  - search
  - nutgraf:
      ignore:
        - code: uncompared
          because: The story is invented, and there is no article.
        - code: uncovered-paragraph
          because: The story is invented, and there is no article.
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables: {{use_align_attribute: true}}
  - toc: {{permalink: true}}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {{alternate_style: true}}
validation:
  links: {{anchors: warn, unrecognized_links: warn}}
"""
A_SOURCE = 20
"""How many entities a source tells of: itself, a question, and actors."""
_ESSAYS = 12
"""Pages of the editors' own at most: they stand in the menu, which nobody fills with hundreds."""


def write(folder: Path, entities: int, seed: int = 1) -> Path:
    """A project of so many entities in `folder`, which is made where it is missing; returns it."""
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    (folder / "content" / "actors").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG.format(entities=entities), encoding="utf-8")
    story = _Story(entities, Random(seed))  # noqa: S311 - nothing is kept secret
    for name, told in story.seeds():
        text = yaml.dump(told, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
        (folder / "seeds" / f"{name}.yaml").write_text(text, encoding="utf-8")
    for path, text in story.pages():
        (folder / "content" / path).write_text(text, encoding="utf-8")
    return folder


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


class _Story:
    """Who there is; and from that, each source's records and each page of prose."""

    def __init__(self, entities: int, random: Random) -> None:
        self.random = random
        self.sources = max(1, entities // A_SOURCE)
        self.actors: dict[str, dict[str, Any]] = {}
        for number in range(max(3, entities - 2 * self.sources)):
            name, actor = self._actor(number)
            self.actors[name] = actor
        self.ids = list(self.actors)

    def seeds(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Each seed by its name."""
        for number in range(self.sources):
            yield f"source-{number}", self._seed(number)

    def pages(self) -> Iterator[tuple[str, str]]:
        """The editors' pages: prose for one actor in five, and some of their own."""
        for name in self.ids[::5]:
            event = f"event-{self.random.randrange(self.sources)}-0"
            yield (
                f"actors/{name}.md",
                "\n\n".join([*(self._told() for _ in range(3)), f"![[{event}]]", self._told()]) + "\n",
            )
        for number in range(min(_ESSAYS, max(1, self.sources))):
            parts = [self._told() for _ in range(10)]
            embed = f"![[{self.random.choice(self.ids)}]]"
            yield (
                f"essay-{number}.md",
                "\n\n".join([f"# {self.title()} in short", *parts[:5], embed, "## Since then", *parts[5:]]) + "\n",
            )

    def _actor(self, number: int) -> tuple[str, dict[str, Any]]:
        """An actor with a surname that no other has."""
        name = (
            BEGIN[number % 20]
            + MIDDLE[number // 20 % 22]
            + END[number // 440 % 25]
            + ("" if number < 11_000 else "ova")
        )
        kind = self.random.choice(KINDS)
        full = f"{self.random.choice(GIVEN)} {name}" if kind == "person" else f"{name} {self.random.choice(BODIES)}"
        told = {"name": full, "kind": kind, "also": [name]}
        return slug(full), told

    def _seed(self, number: int) -> dict[str, Any]:
        own = self.ids[number :: self.sources]
        known = [*own, *self.random.sample(self.ids, min(4, len(self.ids)))]
        return Source(self, number, own, known).told()

    def title(self) -> str:
        return self.words(5).capitalize()

    def words(self, count: int) -> str:
        return " ".join(self.random.choices(WORDS, k=count))

    def sentence(self, count: int = 14) -> str:
        return f"{self.words(count).capitalize()}."

    def _told(self) -> str:
        """A paragraph of prose with two links."""
        one, other = self.random.choices(self.ids, k=2)
        return f"{self.sentence(20)} Since [[{one}]] {self.words(8)}, [[{other}|the other side]] {self.words(12)}. {self.sentence(18)}"


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
