"""Each case is a Markdown file of seeds, whose faulty lines carry `# error: [code]`."""

import re
from pathlib import Path

import pytest

from nutgraf.diagnostics import CODES
from nutgraf.engines.project import open_project

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
SEEDS = [
    pytest.param(block, id=f"{case.stem}-{number}")
    for case in CASES
    for number, block in enumerate(re.findall(r"```yaml\n(.*?)```", case.read_text(encoding="utf-8"), re.DOTALL))
]


def expected(seed: str) -> list[tuple[int, str]]:
    return [
        (number, code)
        for number, line in enumerate(seed.splitlines(), 1)
        for code in re.findall(r"# error: \[([a-z0-9-]+)\]", line)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_has_the_faults_it_names_and_no_others(seed: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "old-bridge.yaml").write_text(seed, encoding="utf-8")
    found = open_project(tmp_path).findings
    assert [(each.span.line, each.code) for each in found] == expected(seed)


@pytest.mark.parametrize("case", [case for case in CASES if case.stem in CODES], ids=lambda case: case.stem)
def test_a_case_shows_its_own_code_and_how_to_do_without(case: Path) -> None:
    bad, good = re.findall(r"```yaml\n(.*?)```", case.read_text(encoding="utf-8"), re.DOTALL)
    assert {code for _, code in expected(bad)} == {case.stem}
    assert expected(good) == []
