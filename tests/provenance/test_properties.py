"""What holds of any quotation, and of any lock."""

from collections.abc import Mapping
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from old_bridge import ARTICLE, SEED, seed_of, with_changes

from nutgraf.provenance import check_lock, coverage_findings, lock_text, parse_article, read_lock, verify
from nutgraf.provenance.match import find
from nutgraf.provenance.piece import piece

BRIDGE = parse_article(ARTICLE)
LETTERS = "abcdefghijklmnopqrstuvwxyzéß"


@st.composite
def passages(draw: st.DrawFn) -> tuple[int, str]:
    """Some words in a row of a paragraph, as the article prints them."""
    paragraph = draw(st.sampled_from(BRIDGE.paragraphs))
    first = draw(st.integers(0, len(paragraph.words) - 1))
    last = draw(st.integers(first, len(paragraph.words) - 1))
    return paragraph.number, paragraph.text[paragraph.words[first][0] : paragraph.words[last][1]]


@given(passages())
def test_any_words_of_a_paragraph_are_found_there(passage: tuple[int, str]) -> None:
    number, words = passage
    found = find([piece(words)], BRIDGE, [number])
    assert found
    assert found.paragraphs == (number,)


@given(passages(), st.data())
def test_any_letter_replaced_by_another_is_found(passage: tuple[int, str], data: st.DataObject) -> None:
    number, words = passage
    at = data.draw(st.sampled_from([at for at, sign in enumerate(words) if sign.isalpha()] or [None]))
    assume(at is not None)
    letter = data.draw(st.sampled_from([each for each in LETTERS if each != words[at].lower()]))
    changed = words[:at] + letter + words[at + 1 :]
    assume(piece(changed).core.lower() not in BRIDGE.paragraph(number).normal.lower())
    assert find([piece(changed)], BRIDGE, [number]) is None


@given(
    passages(), st.sampled_from([("“", "”"), ('"', '"'), ("‘", ",’"), ("«\u00a0", "\u00a0»"), ("", "."), ("", ",”")])
)
def test_typography_around_a_quotation_does_not_count(passage: tuple[int, str], marks: tuple[str, str]) -> None:
    number, words = passage
    plain, dressed = piece(words), piece(marks[0] + words.replace(" ", "\u00a0 ").replace("’", "'") + marks[1])
    assert find([dressed], BRIDGE, [number]) == find([plain], BRIDGE, [number])


@st.composite
def seeds(draw: st.DrawFn) -> Mapping[str, Any]:
    """The seed of the Old Bridge with quotations of any words of its article."""
    quoted = draw(st.lists(passages(), max_size=4))
    added = {
        f"words-{n}": {"by": "mira-olsen", "quote": words, "at": number} for n, (number, words) in enumerate(quoted)
    }
    return with_changes(statements=added)


@settings(deadline=None)
@given(seeds())
def test_what_was_verified_checks_clean(data: Mapping[str, Any]) -> None:
    seed = seed_of(data)
    lock, _ = verify(seed, (), BRIDGE)
    assert lock
    assert check_lock(seed, (), lock) == ()
    assert coverage_findings(seed, lock, whole=True) == ()
    assert read_lock(lock_text(lock), "seeds/old-bridge.lock") == (lock, ())


@settings(deadline=None)
@given(seeds(), st.randoms())
def test_the_lock_does_not_depend_on_the_order_of_records(data: Mapping[str, Any], random: Any) -> None:
    def shuffled(section: Any) -> Any:
        items = list(section.items()) if isinstance(section, Mapping) else list(section)
        random.shuffle(items)
        return dict(items) if isinstance(section, Mapping) else items

    other = {name: part if name == "source" else shuffled(part) for name, part in data.items()}
    locks = [verify(seed_of(each), (), BRIDGE)[0] for each in (data, other)]
    assert locks[0]
    assert locks[1]
    assert lock_text(locks[0]) == lock_text(locks[1])


def test_the_seed_of_the_old_bridge_holds() -> None:
    assert verify(seed_of(SEED), (), BRIDGE)[1] == ()
