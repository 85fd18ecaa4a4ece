"""Whatever an article says and whatever its people are called, each paragraph is shown letter by letter."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from nutgraf.model import Seed, read_seed
from nutgraf.pages.annotation import MENTION, QUOTATION, annotated
from nutgraf.pages.embed import Embeds
from nutgraf.provenance import parse_article
from nutgraf.read import read_yaml
from nutgraf.story import link
from nutgraf.words import Words

WORDS = Words({"statement_quoted": "{title}: {words}", "statement_told": "{title}: {words}", "and": " and "})


def seed_of(paragraphs: int, names: dict[str, list[str]], quotes: dict[str, str]) -> Seed:
    """A seed of so many paragraphs, with everybody and every quotation in all of them."""
    everywhere = list(range(1, paragraphs + 1))
    data: dict[str, Any] = {
        "source": {
            "id": "river",
            "publisher": "Gazette",
            "language": "en",
            "published": "2031-05-02",
            "paragraphs": paragraphs,
        },
        "actors": {
            name: {"name": called[0], "also": called[1:], "kind": "person", "at": [*everywhere]}
            for name, called in names.items()
        },
        "statements": {
            name: {"by": next(iter(names)), "quote": quote, "at": [*everywhere]} for name, quote in quotes.items()
        },
    }
    tree, _ = read_yaml(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000), "seeds/river.yaml")
    assert tree
    seed, found = read_seed(tree)
    assert seed
    assert not found, found
    return seed


def shown(text: str, names: dict[str, list[str]], quotes: dict[str, str]) -> list[list[tuple[str, str, str]]]:
    """The pieces of each paragraph: their text, kind and link."""
    article = parse_article(text)
    seed = seed_of(len(article.paragraphs), names, quotes)
    scope = Embeds(link([seed])[0], WORDS, Environment(autoescape=True)).scope("sources/river.md")
    pieces = annotated(scope, seed, article)
    assert list(pieces) == [each.number for each in article.paragraphs]
    for each in article.paragraphs:
        assert "".join(piece.text for piece in pieces[each.number]) == each.text
    return [
        [(piece.text, piece.kind, piece.ref.href if piece.ref else "") for piece in each] for each in pieces.values()
    ]


NAME = st.text("abO'’ -.", min_size=1, max_size=6).filter(str.strip)


@given(
    st.text("abO'’“”\" -.,\n", min_size=1, max_size=80).filter(str.strip),
    st.lists(NAME, min_size=1, max_size=3),
    st.text("abO", min_size=1, max_size=4),
)
def test_no_letter_is_lost_or_added(text: str, names: list[str], quote: str) -> None:
    pieces = shown(text, {"mira-olsen": names, "ben-shore": [*names[:1], "b"]}, {"olsen-said": quote})
    assert {kind for each in pieces for _, kind, _ in each} <= {"", MENTION, QUOTATION}


@pytest.mark.parametrize(
    ("text", "names", "linked"),
    [
        ("Olsen and Olsens and McOlsen", ["Olsen"], ["Olsen"]),
        ("Olsen's ferry, Olsen’s bridge", ["Olsen"], ["Olsen", "Olsen"]),
        ("O’Brien and O'Brien", ["O'Brien"], ["O’Brien", "O'Brien"]),
        ("Mira Olsen, then Olsen", ["Olsen", "Mira Olsen"], ["Mira Olsen", "Olsen"]),
        ("The mayor and the mayor and THE MAYOR", ["the mayor"], ["The mayor", "the mayor"]),
        ("an apple of Apple", ["Apple"], ["Apple"]),
        ("Jean–Luc, Jean-Luc", ["Jean-Luc"], ["Jean–Luc", "Jean-Luc"]),
        ("市長のオルセン氏は", ["オルセン"], ["オルセン"]),
        ("the P.A. said", ["P.A."], ["P.A."]),
        ("C++ (PA)", ["(PA)", "C++"], ["C++", "(PA)"]),
    ],
)
def test_a_name_is_found_as_it_is_written(text: str, names: list[str], linked: list[str]) -> None:
    (pieces,) = shown(text, {"mira-olsen": names}, {})
    assert [(piece, href) for piece, kind, href in pieces if kind == MENTION] == [
        (each, "../../actors/mira-olsen/") for each in linked
    ]


def test_two_statements_of_the_same_words_lead_to_the_first_where_they_meet() -> None:
    said = {"whole": "We close the bridge at once", "half": "the bridge at once, and for good"}
    (pieces,) = shown("“We close the bridge at once, and for good.”", {"mira-olsen": ["Olsen"]}, said)
    assert [(text, href.partition("#")[2]) for text, kind, href in pieces if kind] == [
        ("We close the bridge at once", "whole"),
        (", and for good", "half"),
    ]
