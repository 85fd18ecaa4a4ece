"""The Old Bridge as its newspaper tells it, and a seed of it."""

from collections.abc import Callable, Mapping
from typing import Any

import yaml

from nutgraf.model import Seed, read_seed
from nutgraf.read import read_yaml

ARTICLE = """\
Council votes to close the Old Bridge

The council of Riverton voted on Friday night to close the Old Bridge, its only crossing of the river for cars.

“We cannot ask anyone to drive across a guess,” Mayor Mira Olsen said. “Not this winter.”

Two of the six piers are cracked, officials of the Port Authority said. Repairs would cost $4 million to $4.5 million.

“We began to look in May.

“We ended in June, and nobody liked what we seen,” she said. “The PA [Port Authority] agrees.”

Eleven businesses on the west bank, between 36 and 40 jobs each, depend on the ‘so-called’ bridge.

The ferry runs at six in the morning and carries nobody who is not a commuter, a pupil or a nurse on the way home.
"""
SEED: Mapping[str, Any] = {
    "source": {
        "id": "old-bridge",
        "publisher": "Riverton Gazette",
        "language": "en",
        "published": "2031-05-02",
        "paragraphs": 8,
    },
    "actors": {
        "mira-olsen": {"name": "Mira Olsen", "kind": "person", "also": ["the mayor"], "at": 3},
        "city-council": {"name": "Council of Riverton", "kind": "government", "also": ["the council"], "at": 2},
        "port-authority": {"name": "Port Authority", "kind": "government", "at": 4},
    },
    "statements": {
        "olsen-guess": {
            "by": "mira-olsen",
            "quote": ["We cannot ask anyone to drive across a guess.", "Not this winter."],
            "at": 3,
        },
        "olsen-inquiry": {
            "by": "mira-olsen",
            "quote": "We began to look in May. We ended in June, and nobody liked what we seen. The PA [Port Authority] agrees.",
            "at": [5, 6],
        },
    },
    "events": {
        "vote": {
            "title": "The bridge is closed by a vote",
            "status": "happened",
            "when": "Friday night",
            "actors": "city-council",
            "summary": "It was the last way over the water for drivers.",
            "at": [1, 2],
        }
    },
    "figures": {
        "cost": {
            "label": "cost of repairs",
            "value": "4000000..4500000",
            "unit": "USD",
            "about": "port-authority",
            "at": 4,
        },
        "businesses": {"label": "businesses", "value": 11, "text": "Eleven businesses", "at": 7},
    },
    "skipped": [{"because": "Scare quotes.", "words": ["so-called"], "at": 7}, {"because": "No news.", "at": 8}],
}

Change = Callable[[dict[str, Any]], None]
Make = Callable[..., Seed]


def seed_of(data: Mapping[str, Any], path: str = "seeds/old-bridge.yaml") -> Seed:
    tree, _ = read_yaml(yaml.safe_dump(dict(data), allow_unicode=True, sort_keys=False, width=10_000), path)
    assert tree
    seed, findings = read_seed(tree)
    assert seed, findings
    assert not findings
    return seed


def with_changes(**sections: Mapping[str, Any] | list[Any]) -> dict[str, Any]:
    """The seed's data with records added to sections, or changed in them; a list stands for the section."""
    data = {name: dict(part) if isinstance(part, Mapping) else list(part) for name, part in SEED.items()}
    for section, records in sections.items():
        if isinstance(records, list):
            data[section] = records
            continue
        for name, record in records.items():
            old = data.setdefault(section, {}).get(name)
            data[section][name] = (
                {**old, **record} if isinstance(old, Mapping) and isinstance(record, Mapping) else record
            )
    return data
