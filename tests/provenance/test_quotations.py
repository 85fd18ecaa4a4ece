"""Quotations held against an article: the table of pairs, and what a finding says."""

import csv
from pathlib import Path
from typing import Any

import pytest
from old_bridge import Make, seed_of

from nutgraf.provenance import parse_article, verify

TABLE = Path(__file__).with_name("quotations.tsv")
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def seed_with(quote: str, at: int | list[int], paragraphs: int) -> dict[str, Any]:
    pieces = quote.split(" | ")
    return {
        "source": {"id": "x", "publisher": "Gazette", "language": "en", "published": 2031, "paragraphs": paragraphs},
        "statements": {
            "said": {"by": {"unnamed": "not said"}, "quote": pieces if len(pieces) > 1 else quote, "at": at}
        },
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_pairs(row: dict[str, str]) -> None:
    article = parse_article(row["article"].replace("¶", "\n"))
    over = row["id"].startswith("over-paragraphs")
    seed = seed_of(seed_with(row["quote"], [1, 2] if over else 1, len(article.paragraphs)))
    lock, findings = verify(seed, (), article)
    told = [each.code for each in findings if each.code != "unrecorded-quotation"]
    assert "+".join(told or (lock.quotations["said"].how if lock else ())) == row["found"]


def message(seed: Any, article: Any) -> list[str]:
    return [f"{each.span.line}: {each.message}; {each.help} [{each.code}]" for each in verify(seed, (), article)[1]]


def test_an_altered_quotation_shows_what_the_article_has(changed: Make, article: Any) -> None:
    seed = changed(statements={"olsen-guess": {"quote": "We can not ask anybody to drive across a guess."}})
    line = seed.tree.span(("statements", "olsen-guess", "quote")).line
    assert [each for each in message(seed, article) if "altered" in each] == [
        f"{line}: paragraph 3 has other words for 'olsen-guess': We >cannot< ask >anyone< to drive across a …; "
        "write `cannot` for `can not`, `anyone` for `anybody` [altered-quotation]"
    ]


def test_a_misplaced_quotation_names_its_paragraph(changed: Make, article: Any) -> None:
    seed = changed(statements={"olsen-guess": {"at": 4}})
    assert [each.split("; ", 1)[1] for each in message(seed, article) if "misplaced" in each] == [
        "write `at: 3` [misplaced-quotation]"
    ]


def test_a_misplaced_piece_names_both_places(changed: Make, article: Any) -> None:
    quote = ["We cannot ask anyone to drive across a guess", "nobody liked what we seen"]
    seed = changed(statements={"olsen-guess": {"quote": quote}})
    assert [each for each in message(seed, article) if "misplaced" in each] == [
        f"{seed.tree.span(('statements', 'olsen-guess', 'at')).line}: the quotation of 'olsen-guess, piece 2' stands in "
        "paragraph 6, and not where `at` says; write `at: [3, 6]` [misplaced-quotation]"
    ]


def test_words_that_the_article_never_had(changed: Make, article: Any) -> None:
    seed = changed(statements={"olsen-guess": {"quote": "Purple elephants eat quiet umbrellas"}})
    assert "the article has nothing like this quotation of 'olsen-guess'" in "\n".join(message(seed, article))


def test_a_finding_that_is_ignored_with_a_reason_is_not_told(changed: Make, article: Any) -> None:
    silence = [{"code": "altered-quotation", "because": "The paper mended it in print."}]
    quote = ["We cannot ask anybody to drive across a guess", "Not this winter"]
    seed = changed(statements={"olsen-guess": {"quote": quote, "ignore": silence}})
    lock, findings = verify(seed, (), article)
    assert lock
    assert "olsen-guess" not in lock.quotations
    assert findings == ()
