"""How the engine compares words and names, on a small index of its own and on whatever anybody may type."""

from typing import Any

import pytest
from conftest import Ask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

pytestmark = pytest.mark.browser

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = {
    "actors/mira-olsen/": ("Mira Olsen", "person", ["Olsen", "the mayor"]),
    "actors/soren/": ("Søren Åkesson-Łódź", "person", []),
    "actors/strasse/": ("Straßenbahn AG", "company", []),
    "actors/ministry/": ("Министерство обороны", "government", []),
    "actors/athens/": ("Δήμος Αθηναίων", "government", []),
    "actors/tokyo/": ("東京都庁", "government", []),
    "actors/oreilly/": ("Tim O’Reilly", "person", []),
    "actors/us-agency/": ("U.S. Agency", "government", []),
    "quotes/#said": ("Mira Olsen · letter", "quotation", []),
    "actors/board/": ("Bridge Board", "government", ["Board of Bridges and Roads", "the board"]),
    "background/#cost": ("Cost of the repairs", "figure", []),
}
TEXTS = {
    "quotes/#said": "“We cannot ask anyone to drive across a guess. 橋は古い。”",
    "actors/us-agency/": "It can't wait.",
    "background/#cost": "about $4 million · 4,000,000 USD",
}


def index() -> dict[str, Any]:
    docs = [
        {"location": location, "title": title, "kind": kind, "tags": tags, "text": TEXTS.get(location, "")}
        for location, (title, kind, tags) in NAMES.items()
    ]
    return {"config": {"kinds": {}, "common": ["the", "a", "of", "and"], "endings": ["s", "ed", "ing"]}, "docs": docs}


def find(engine: Ask, query: str) -> list[str]:
    found: list[str] = engine(
        "([data, query]) => engine.prepare(data).find(query).entries.map(each => each.location)", [index(), query]
    )
    return found


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("MAYOR", "actors/mira-olsen/"),
        ("mayors'", "actors/mira-olsen/"),
        ("Olsen’s", "actors/mira-olsen/"),
        ("olesn", "actors/mira-olsen/"),
        ("soren akesson", "actors/soren/"),
        ("Akesson-Lodz", "actors/soren/"),
        ("Åkesson", "actors/soren/"),
        ("strassenbahn", "actors/strasse/"),
        ("STRASSENBAHN", "actors/strasse/"),
        ("обороны", "actors/ministry/"),
        ("МИНИСТЕРСТВО", "actors/ministry/"),
        ("министерсво", "actors/ministry/"),
        ("δημος", "actors/athens/"),
        ("ΔΉΜΟΣ", "actors/athens/"),
        ("東京", "actors/tokyo/"),
        ("京都", "actors/tokyo/"),
        ("橋は古い", "quotes/#said"),
        ("古い", "quotes/#said"),
        ("oreilly", "actors/oreilly/"),
        ("O'Reilly", "actors/oreilly/"),
        ("US agency", "actors/us-agency/"),
        ("U.S.", "actors/us-agency/"),
        ("cant wait", "actors/us-agency/"),
        ("ask anyone to drive", "quotes/#said"),
        ("drive across a gues", "quotes/#said"),
        ("drive akross a guess", "quotes/#said"),
        ("drived", "quotes/#said"),
        ("driving", "quotes/#said"),
        ("BBR", "actors/board/"),
        ("BoBaR", "actors/board/"),
        ("bridgeboard", "actors/board/"),
        ("brdge bord", "actors/board/"),
        ("bridge road", "actors/board/"),
        ("mira olson", "actors/mira-olsen/"),
        ("mirra ollsen", "actors/mira-olsen/"),
        ("o reilly", "actors/oreilly/"),
        ("4m", "background/#cost"),
        ("4000000", "background/#cost"),
        ("4,000,000", "background/#cost"),
    ],
)
def test_names_and_words_are_found_however_they_are_typed(engine: Ask, query: str, first: str) -> None:
    assert find(engine, query)[:1] == [first]


@pytest.mark.parametrize("query", ["", " ", "\n", "“”", "-- ?!", "zzzzzz", "qwertyuiop asdfgh"])
def test_what_stands_nowhere_finds_nothing(engine: Ask, query: str) -> None:
    assert find(engine, query) == []


def test_a_short_word_is_not_taken_for_another(engine: Ask) -> None:
    assert find(engine, "tom") == []


@FEW
@given(st.text(max_size=80))
def test_no_query_fails(engine: Ask, query: str) -> None:
    query = query.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    found = engine("query => story.find(query).entries.every(each => index.docs.includes(each))", query)
    assert found is True


@FEW
@given(st.text(max_size=120), st.text(max_size=20), st.integers(1, 60))
def test_an_excerpt_is_a_piece_of_its_text(engine: Ask, text: str, query: str, length: int) -> None:
    text, query = (each.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for each in (text, query))
    shown = engine(
        """([text, query, length]) => {
            const docs = [{ location: "", title: text, text, kind: "page" }];
            const { marks } = engine.prepare({ config: {}, docs }).find(query);
            return engine.excerpt(text, marks, length).pieces.map(each => each[0]).join("");
        }""",
        [text, query, length],
    )
    assert shown in text
    assert len(shown.encode("utf-16-le")) // 2 <= length + 1


@FEW
@given(st.text("abcdå", max_size=8), st.text("abcdå", max_size=8), st.integers(0, 3))
def test_the_distance_is_that_of_optimal_string_alignment_or_to_a_beginning(
    engine: Ask, word: str, other: str, most: int
) -> None:
    expected = min(
        OSA.distance(word, other[:end]) + (0.5 if end < len(other) else 0) for end in range(1, len(other) + 1)
    ) if other else None  # fmt: skip
    found = engine(
        "args => { const far = engine.distance(...args); return far <= args[2] ? far : null; }", [word, other, most]
    )
    assert found == (expected if expected is not None and expected <= most else None)


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("Nobody can be asked to drive.", "drive", "Nobody can be asked to [drive]."),
        ("The mayor’s letter", "mayor", "The [mayor’s] letter"),
        ("橋は古い。", "古い", "橋は[古い]。"),
        ("Søren went", "soren", "[Søren] went"),
        ("a chilling abuse of power", "chilling abuse power", "a [chilling abuse] of [power]"),
        ("Until 4,000,000 came", "4000000", "Until [4,000,000] came"),
        ("the red line of the mayor", "redline", "the [red line] of the mayor"),
        ("one two three four five six seven eight nine ten drive", "drive", "ten [drive]"),
    ],
)
def test_what_was_found_is_marked_where_it_stands(engine: Ask, text: str, query: str, shown: str) -> None:
    pieces = engine(
        """([text, query]) => {
            const docs = [{ location: "", title: "", text, kind: "page" }, ...Array(20).fill({ location: "x/", title: "y", text: "z" })];
            const { marks } = engine.prepare({ config: {}, docs }).find(query);
            return engine.excerpt(text, marks, 32).pieces;
        }""",
        [text, query],
    )
    assert "".join(f"[{piece}]" if marked else piece for piece, marked in pieces).endswith(shown)
