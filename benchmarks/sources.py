"""One source of an invented story: its records."""

from random import Random
from typing import Any, Protocol

from vocabulary import BEGIN, END, ROLES, STANCES, STATUSES, TIES

PARAGRAPHS = 48


class Teller(Protocol):
    """What a source asks of its story."""

    random: Random
    actors: dict[str, dict[str, Any]]

    def title(self) -> str:
        """A few words that begin with a capital."""

    def words(self, count: int) -> str:
        """So many words."""

    def sentence(self, count: int = 14) -> str:
        """A sentence of so many words."""


class Source:
    """One source's records: about `own` actors, who deal with each other and with `known` ones."""

    def __init__(self, story: Teller, number: int, own: list[str], known: list[str]) -> None:
        self.story, self.random, self.number, self.own, self.known = story, story.random, number, own, known
        self._paragraph = 0
        self.issues = [f"issue-{number}-{each}" for each in "ab"]
        self.documents = [f"document-{number}-{each}" for each in range(max(1, len(own) // 3))]
        self.statements = [f"statement-{number}-{each}" for each in range(max(3, len(own) * 3 // 2))]
        self.events = [f"event-{number}-{each}" for each in range(max(2, len(own)))]

    def told(self) -> dict[str, Any]:
        said = {name: self._statement(place) for place, name in enumerate(self.statements)}
        return {
            "source": self._source(),
            "actors": {name: self._actor(name) for name in self.own},
            "relations": self._relations(),
            "documents": {name: self._document() for name in self.documents},
            "statements": said,
            "events": {name: self._event(place) for place, name in enumerate(self.events)},
            "issues": {
                name: {"question": f"Should {self.story.words(6)}?", "kind": "policy", "at": self._at()}
                for name in self.issues
            },
            "positions": self._positions(said),
            "questions": {f"question-{self.number}": self._question()},
            "background": {f"background-{self.number}-{each}": self._background() for each in range(2)},
            "terms": {
                f"term-{self.number}": {
                    "term": f"{self.story.words(2)} {self.number}",
                    "definition": self.story.sentence(),
                    "at": self._at(),
                }
            },
            "figures": {f"figure-{self.number}": self._figure()},
        }

    def _source(self) -> dict[str, Any]:
        return {
            "id": f"source-{self.number}", "publisher": f"The {BEGIN[self.number % 20]}{END[self.number // 20 % 25]} Gazette",
            "headline": f"{self.story.title()}, part {self.number}", "language": "en", "published": self._day(), "paragraphs": PARAGRAPHS,
        }  # fmt: skip

    def _day(self) -> str:
        day = self.number * 3 % 330
        return f"2031-{1 + day // 28 % 12:02}-{1 + day % 28:02}"

    def _at(self) -> int:
        """The next paragraph, from the first again after the last."""
        self._paragraph = self._paragraph % PARAGRAPHS + 1
        return self._paragraph

    def _one(self) -> str:
        return self.random.choice(self.known)

    def _two(self) -> list[str]:
        return self.random.sample(self.known, 2)

    def _actor(self, name: str) -> dict[str, Any]:
        other = self.random.choice([each for each in self.known if each != name])
        role = {"role": self.random.choice(ROLES), "of": other, "at": self._at()}
        return {**self.story.actors[name], "roles": [role], "at": self._at()}

    def _relations(self) -> list[dict[str, Any]]:
        pairs = {tuple(self._two()) for _ in range(len(self.own) * 2 // 3)}
        return [
            {"from": one, "kind": self.random.choice(TIES), "to": other, "at": self._at()}
            for one, other in sorted(pairs)
            if one in self.own
        ]

    def _document(self) -> dict[str, Any]:
        one, other = self._two()
        return {
            "title": self.story.title(),
            "kind": self.random.choice(("letter", "report", "memo", "speech")),
            "by": one,
            "to": other,
            "when": self._day(),
            "at": self._at(),
        }

    def _statement(self, place: int) -> dict[str, Any]:
        if place < len(self.documents):
            return {
                "in": self.documents[place],
                "quote": self.story.sentence(16),
                "about": self.issues[place % 2],
                "at": self._at(),
            }
        said = {
            "by": self._one(),
            "when": self._day(),
            "about": [self.issues[place % 2], self._one()],
            "at": self._at(),
        }
        words = (
            {"quote": self.story.sentence(18)}
            if self.random.random() < 0.6
            else {"paraphrase": self.story.sentence(18)}
        )
        return {**said, **words}

    def _event(self, place: int) -> dict[str, Any]:
        one, other = self._two()
        status = self.random.choice(STATUSES)
        event = {
            "title": self.story.title(),
            "status": status,
            "when": f"{self._day()}T{8 + place % 12:02}:00",
            "actors": [one, {other: "witness"}],
        }
        after = {"after": self.events[place - 1]} if place % 4 == 3 else {}
        teller = {"according_to": self.statements[place % len(self.statements)]} if status == "alleged" else {}
        return {**event, **after, **teller, "summary": self.story.sentence(16), "at": self._at()}

    def _positions(self, said: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
        takers = [(name, each["by"]) for name, each in said.items() if "by" in each]
        first = {actor: name for name, actor in reversed(takers)}
        return [
            {
                "actor": actor,
                "issue": self.issues[place % 2],
                "stance": self.random.choice(STANCES),
                "summary": self.story.sentence(10),
                "shown_by": name,
                "at": self._at(),
            }
            for place, (actor, name) in enumerate(sorted(first.items())[: len(self.own) // 2])
        ]

    def _question(self) -> dict[str, Any]:
        return {
            "question": f"Who {self.story.words(7)}?", "status": "open", "raised_by": "source", "why_it_matters": self.story.sentence(),
            "involves": self._two(), "about": self.issues[0], "would_settle_it": self.story.sentence(10), "at": self._at(),
        }  # fmt: skip

    def _background(self) -> dict[str, Any]:
        return {"says": self.story.sentence(20), "about": self._two(), "at": self._at()}

    def _figure(self) -> dict[str, Any]:
        value = self.random.randrange(1, 90) * 100_000
        return {
            "measure": f"cost-{self.number % 40}", "label": "cost of the repairs", "value": value, "unit": "USD", "qualifier": "about",
            "text": f"about ${value:,}", "according_to": self._one(), "about": self.issues[0], "at": self._at(),
        }  # fmt: skip
