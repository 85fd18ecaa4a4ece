"""Seed and prose held against the lock, without the article."""

from dataclasses import replace
from typing import Any

import pytest
import yaml
from old_bridge import SEED, Make, seed_of

from nutgraf.diagnostics import Severity
from nutgraf.engines.prose import prose
from nutgraf.model import read_seed
from nutgraf.provenance import Article, Lock, check_lock, comparisons, lock_text, verify
from nutgraf.read import read_yaml

PAGE, _ = prose("# The Old Bridge\n\nIt is closed.\n", "index.md", "content/index.md")


@pytest.fixture
def lock(changed: Make, article: Article) -> Lock:
    lock, findings = verify(changed(), (PAGE,), article)
    assert lock, findings
    return lock


def codes(findings: Any) -> list[tuple[str, str]]:
    return [(each.code, each.severity.value) for each in findings]


def test_nothing_is_found_where_nothing_changed(changed: Make, lock: Lock) -> None:
    assert check_lock(changed(), (PAGE,), lock) == ()


SAID = "We cannot ask anyone to drive across a guess."


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"statements": {"olsen-guess": {"quote": [SAID.replace("guess", "guest"), "Not this winter."]}}}, "changed-quotation", "error"),
        ({"statements": {"olsen-guess": {"at": 4}}}, "moved-place", "error"),
        ({"statements": {"olsen-inquiry": {"at": 5}}}, "moved-place", "error"),
        ({"figures": {"cost": {"value": "4000000..4600000"}}}, "changed-figure", "error"),
        ({"figures": {"cost": {"at": 5}}}, "moved-place", "error"),
        ({"source": {"paragraphs": 9}}, "foreign-lock", "error"),
        ({"source": {"id": "new-bridge"}}, "foreign-lock", "error"),
        ({"statements": {"new": {"by": "mira-olsen", "quote": "Never.", "at": 3}}}, "uncompared", "warning"),
        ({"figures": {"new": {"label": "piers", "value": 6, "at": 4}}}, "uncompared", "warning"),
        ({"events": {"vote": {"summary": "It was the only way over the water for drivers."}}}, "changed-text", "warning"),
        ({"terms": {"pier": {"term": "pier", "definition": "What holds a bridge up.", "at": 4}}}, "changed-text", "warning"),
    ],
)  # fmt: skip
def test_what_changed_since_is_found(changes: Any, code: str, severity: str, changed: Make, lock: Lock) -> None:
    found = [
        each
        for each in check_lock(changed(**changes), (PAGE,), lock)
        if each.code != "changed-text" or code == "changed-text"
    ]
    assert codes(found) == [(code, severity)]
    assert "nutgraf verify" in str(found[0].help)


@pytest.mark.parametrize(
    "quote",
    [[f"“{SAID}”", "not this winter"], [SAID.replace("a guess.", "a\u00a0guess"), "Not this  winter,"]],
    ids=["marks", "spaces"],
)
def test_typography_is_no_change(quote: list[str], changed: Make, lock: Lock) -> None:
    assert check_lock(changed(statements={"olsen-guess": {"quote": quote}}), (PAGE,), lock) == ()


def test_a_second_place_is_no_move(changed: Make, lock: Lock) -> None:
    assert check_lock(changed(statements={"olsen-guess": {"at": [2, 3]}}), (PAGE,), lock) == ()


def test_a_page_that_changed_is_found(changed: Make, lock: Lock) -> None:
    page, _ = prose("# The Old Bridge\n\nIt is shut.\n", "index.md", "content/index.md")
    other, _ = prose("New.", "new.md", "content/new.md")
    found = check_lock(changed(), (page, other), lock)
    assert [(each.span.path, each.message) for each in found] == [
        (
            "content/index.md",
            "the text of content/index.md changed since it was compared with the article for copied words",
        ),
        ("content/new.md", "the text of content/new.md was not yet compared with the article for copied words"),
    ]


def test_a_record_that_was_taken_out_is_to_leave_the_lock_too(changed: Make, lock: Lock) -> None:
    rest = {name: record for name, record in SEED["statements"].items() if name != "olsen-guess"}
    seed = seed_of({**SEED, "statements": rest})
    assert codes(check_lock(seed, (PAGE,), lock)) == [("stale-lock", "warning")]


def test_a_seed_without_a_lock_is_told_once(changed: Make) -> None:
    assert codes(check_lock(changed(), (), None)) == [("uncompared", "warning")]


def test_a_seed_without_quotations_needs_no_lock() -> None:
    assert check_lock(seed_of({**SEED, "statements": {}}), (), None) == ()


def test_an_open_licence_needs_no_hashes_of_texts(changed: Make, article: Article) -> None:
    seed = changed(source={"licence": "CC-BY-4.0"})
    lock, _ = verify(seed, (PAGE,), article)
    assert lock
    assert "text " not in lock_text(lock)
    assert check_lock(seed, (PAGE,), lock) == ()


def test_a_finding_can_be_ignored_with_a_reason(changed: Make, lock: Lock) -> None:
    silence = [{"code": "moved-place", "because": "Renumbered."}]
    found = check_lock(changed(statements={"olsen-guess": {"at": 4, "ignore": silence}}), (PAGE,), lock)
    assert codes(found) == [("changed-text", "warning")]


def test_a_page_claims_no_more_than_the_lock_holds(changed: Make, lock: Lock) -> None:
    whole = comparisons(changed(), lock)
    assert {name: each.compared for name, each in whole.items()} == {"olsen-guess": True, "olsen-inquiry": True}
    assert whole["olsen-inquiry"].paragraphs == (5, 6)
    for seed in (
        changed(statements={"olsen-guess": {"quote": "We cannot ask anyone."}}),
        changed(statements={"olsen-guess": {"at": 4}}),
    ):
        assert not comparisons(seed, lock)["olsen-guess"].compared
        assert comparisons(seed, lock)["olsen-inquiry"].compared
    assert not any(each.compared for each in comparisons(changed(), None).values())
    assert not any(each.compared for each in comparisons(changed(), replace(lock, paragraphs=7)).values())


def test_errors_leave_no_lock_and_warnings_do(changed: Make, article: Article) -> None:
    far = changed(events={"ferry": {"title": "A ride", "status": "happened", "actors": "mira-olsen", "at": 1}})
    wrong = changed(statements={"olsen-guess": {"at": 4}})
    assert verify(far, (), article)[0]
    assert [each.severity for each in verify(far, (), article)[1]] == [Severity.WARNING]
    assert verify(wrong, (), article)[0] is None


def test_a_record_that_cannot_be_read_has_its_own_finding_and_no_other(article: Article) -> None:
    data = {
        **SEED,
        "relations": [{"from": "city-council", "kind": "oversees", "to": "port-authority", "note": "By law.", "at": 4}],
    }
    lock, _ = verify(seed_of(data), (), article)
    text = yaml.safe_dump({**data, "relations": [{**data["relations"][0], "form": "x"}]}, allow_unicode=True)
    tree, _ = read_yaml(text.replace("summary:", "sumary: x\n    summary:"), "seeds/old-bridge.yaml")
    assert tree
    seed, faults = read_seed(tree)
    assert seed
    assert {each.code for each in faults} == {"unknown-key"}
    assert check_lock(seed, (), lock) == ()
