"""Invented stories of any length: what befalls Riverton's bridges, hour by hour, day by day or over the years."""

from datetime import datetime, timedelta
from pathlib import Path

import yaml

from nutgraf.engines.project import read_seed_text
from nutgraf.engines.theme import theme_of
from nutgraf.pages.scope import Scope
from nutgraf.story import link

LENGTHS = (3, 12, 60)
STEPS = {"hours": timedelta(hours=5), "days": timedelta(days=2, hours=3), "years": timedelta(days=300)}
_NAMES = (
    "Mira Olsen", "Riverton City Council", "Port Authority", "Ben Shore", "Riverton Gazette", "Union of Ferry Pilots and Dockers",
    "Ana Reyes", "Kaj Brandt", "Society for the Preservation of the Old Bridges of the Lower River", "State Ministry of Transport",
)  # fmt: skip
_TITLES = (
    "The council votes to close the bridge", "Cracks are found", "Olsen resigns", "Repairs begin",
    "The authority says that two of the six piers need repairs before the winter floods come down the river again",
    "An inspection of the Donaudampfschifffahrtsgesellschaftskapitaensanlegestelle",
)  # fmt: skip
_STATUSES = ("happened", "announced", "expected", "alleged", "possible", "cancelled")
_STANCES = {
    "policy": ("supports", "opposes", "conditional", "mixed", "doubts", "declined", "no-response"),
    "fact": ("affirms", "denies", "doubts"),
}
_ROLES = ("Mayor", "Senior Adviser on Bridges, Ferries and Other Ways across the Lower River", "member", "engineer")
_TIES = ("part-of", "funds", "contracts-with", "sues", "has an agreement with")
_QUALIFIERS = ("about", "at-least", "up-to", "more-than", None)
_FIRST = datetime(2031, 3, 7, 6, 30)


def seed(length: int, step: str = "hours") -> str:
    """A seed with so many actors, entries of the timeline, positions and figures of one measure."""
    written = {
        "source": {
            "id": "gazette",
            "publisher": "Gazette",
            "language": "en",
            "published": "2031-05-02",
            "paragraphs": 99,
        },
        "actors": {f"actor-{number}": _actor(number, length) for number in range(length)},
        "relations": [_relation(number, length) for number in range(length)],
        "documents": {f"document-{number}": _document(number, step) for number in range(0, length, 3)},
        "statements": {f"statement-{number}": _statement(number, step) for number in range(1, length, 3)},
        "events": {f"event-{number}": _event(number, step, min(length, 7)) for number in range(length)},
        "issues": {f"issue-{number}": _issue(number) for number in range(min(9, length))},
        "positions": [_position(number, length) for number in range(length)],
        "figures": {f"figure-{number}": _figure(number, length) for number in range(length)},
    }
    return yaml.safe_dump(written, sort_keys=False, width=1000)


def scope(text: str, page: str = "index.md") -> Scope:
    """The story of a seed as a view sees it."""
    read, findings = read_seed_text(text.encode(), "seeds/gazette.yaml")
    assert read, findings
    return Scope(link([read])[0], theme_of(Path("nowhere"))[0].words, page)


def _actor(number: int, length: int) -> dict[str, object]:
    actor = {
        "name": f"{_NAMES[number % 10]}{f' {number // 10 + 1}' if number > 9 else ''}",
        "kind": "person",
        "at": 1 + number,
    }
    if number % 2:
        actor["roles"] = [
            {"role": _ROLES[number // 2 % 4], "of": f"actor-{number // 4 * 2}", "former": number % 5 == 0}
        ]
    return actor


def _relation(number: int, length: int) -> dict[str, object]:
    kind = _TIES[number % 5]
    ends = {"from": f"actor-{number}", "to": f"actor-{(number * number + 1) % length}"}
    return ends | {"kind": kind, "at": 1} | ({"inverse": kind} if " " in kind else {})


def _when(number: int, step: str) -> dict[str, object]:
    """Times of every precision: a minute, some hours, a day, a longer stretch, an open one, none."""
    moment = _FIRST + number * STEPS[step]
    later = moment + STEPS[step] * 2
    clock = "%Y-%m-%dT%H:%M"
    times = (
        f"{moment:{clock}}", f"{moment:{clock}}/{moment + timedelta(hours=7):{clock}}", f"{moment:%Y-%m-%d}", f"{moment:%Y-%m-%d}",
        f"{moment:%Y-%m-%d}/{later:%Y-%m-%d}", "", f"{moment:{clock}}~", f"{moment:%Y-%m-%d}/.." if number % 4 == 3 else f"{moment:%Y-%m}",
    )  # fmt: skip
    return {"when": times[number % 8]} if times[number % 8] else {}


def _document(number: int, step: str) -> dict[str, object]:
    return {
        "title": f"Letter {number} to the council",
        "kind": "press-release",
        "by": "actor-0",
        "at": 2,
        **_when(number, step),
    }


def _statement(number: int, step: str) -> dict[str, object]:
    words = "The detour is no answer, and no one who has driven it in winter would call it one."
    return {"by": "actor-1", "quote": words, "at": 3, **_when(number + 1, step)}


def _event(number: int, step: str, actors: int) -> dict[str, object]:
    status = _STATUSES[number % 6] if number % 2 else "happened"
    taking_part = list(dict.fromkeys(f"actor-{each % actors}" for each in (number, number // 3)))
    return {"title": _TITLES[number % 6], "status": status, "actors": taking_part, "at": 4, **_when(number, step)}


def _issue(number: int) -> dict[str, object]:
    question = "Should the bridge be closed before the repairs are paid for?" if number % 2 else "Is the bridge safe?"
    return {"question": question, "kind": "fact" if number % 3 == 2 else "policy", "at": 5}


def _position(number: int, length: int) -> dict[str, object]:
    issue = number * 7 % min(9, length)
    stances = _STANCES["fact" if issue % 3 == 2 else "policy"]
    return {"actor": f"actor-{number}", "issue": f"issue-{issue}", "stance": stances[number % len(stances)], "at": 6}


def _figure(number: int, length: int) -> dict[str, object]:
    low = 4_000_000 + number * 61_803 % 900_000
    qualifier = _QUALIFIERS[number % 5]
    figure = {
        "measure": "repair-cost",
        "label": "Cost of the repairs",
        "value": f"{low}..{low + 500_000}" if number % 3 == 2 else low,
        "unit": "USD",
        "text": "about $4 million"
        if number % 2
        else "four million dollars, by a first and rough estimate of the authority's engineers",
        "according_to": f"actor-{number % length}",
        "at": 7,
        **_when(number, "days"),
    }
    return figure | ({"qualifier": qualifier} if qualifier else {})
