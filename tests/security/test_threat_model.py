"""`docs/security.md` says what is."""

import re
from pathlib import Path

from nutgraf.markup.cleaning import TAGS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")


def test_every_test_that_it_names_is_there() -> None:
    named = set(re.findall(r"`(\w+/test_\w+\.py)`", PAGE))
    assert len(named) > 8
    assert [each for each in sorted(named) if not (ROOT / "tests" / each).is_file()] == []


def test_it_lists_the_elements_that_prose_may_have() -> None:
    (listed,) = re.findall(r"^Elements: `(.*)`\.$", PAGE, re.MULTILINE)
    assert listed.split() == sorted(TAGS)


def test_every_line_of_the_threat_model_that_promises_something_has_a_test() -> None:
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in PAGE.splitlines() if row.startswith("|")][2:]
    assert len(rows) > 10
    assert [row[1] for row in rows if not row[2].startswith("nothing") and ".py`" not in row[3]] == []
