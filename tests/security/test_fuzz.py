"""Files made to exhaust or to confuse, by hand and by chance: each comes to a site or to findings, in seconds."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fuzz import MEGABYTES, PAGE, SECONDS, mutant

from nutgraf.testing import SEED

FUZZ = Path(__file__).with_name("fuzz.py")
ONE = """
import resource, sys
from pathlib import Path
from nutgraf.engines.examination import examine
root = Path(sys.argv[1])
found = examine(root, root / "content", "The Old Bridge").findings
print(*sorted({each.code for each in found}))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
Examined = Callable[[str, str], set[str]]


@pytest.fixture
def examined(tmp_path: Path) -> Examined:
    """The codes of what is found in a seed and a page, examined in a process of their own within its limits."""

    def run(seed: str = SEED, page: str = "") -> set[str]:
        for path, text in {"seeds/old-bridge.yaml": seed, "content/index.md": page}.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8", newline="")
        command = [sys.executable, "-c", ONE, str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=2 * SECONDS)
        assert done.returncode == 0, done.stderr[-2000:]
        codes, megabytes = done.stdout.splitlines()
        assert int(megabytes) < MEGABYTES
        return set(codes.split())

    return run


def with_value(value: str) -> str:
    return SEED.replace("why_it_matters: The budget covers a third.", f"why_it_matters: {value}")


@pytest.mark.parametrize(
    ("seed", "code"),
    [
        pytest.param("a: &a [x]\n" + "".join(f"{new}: &{new} [{('*' + old + ', ') * 9}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)), "yaml-tag", id="bomb of aliases"),
        pytest.param("a: &a [*a]\n" + SEED, "yaml-tag", id="an alias of itself"),
        pytest.param(with_value("[" * 50_000), None, id="lists without end"),
        pytest.param(with_value("[" * 5_000 + "]" * 5_000), "too-deep", id="lists in lists"),
        pytest.param(with_value("{a: " * 5_000 + "1" + "}" * 5_000), "too-deep", id="maps in maps"),
        pytest.param(with_value("9" * 100_000), None, id="a number of many digits"),
        pytest.param(with_value("1e999999999"), None, id="a number beyond numbers"),
        pytest.param(with_value("!!python/object/apply:os.system [id]"), "yaml-tag", id="a tag that calls"),
        pytest.param(with_value('"\\0"'), None, id="NUL"),
        pytest.param(SEED.replace("when: Monday", "when: " + "9" * 5_000), "unreadable-time", id="a year of many digits"),
        pytest.param(SEED.replace("when: Monday", "when: 2031-02-30"), "unreadable-time", id="a day that there is not"),
        pytest.param(SEED.replace("when: Monday", 'when: "' + "until " * 20_000 + '"'), "unreadable-time", id="a time of many words"),
        pytest.param(SEED.replace("when: Monday", "when: " + "1/" * 20_000), "unreadable-time", id="an interval of intervals"),
        pytest.param(SEED.replace("at: 5", "at: 1-999999999"), "bad-place", id="a range without end"),
        pytest.param(SEED.replace("paragraphs: 21", "paragraphs: 999999999999"), None, id="paragraphs without end"),
    ],
)  # fmt: skip
def test_a_monstrous_seed_is_told_apart_or_taken(examined: Examined, seed: str, code: str | None) -> None:
    found = examined(seed, "")
    assert code is None or code in found


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("[" * 20_000, id="brackets"), pytest.param("![[" * 5_000, id="embeds"), pytest.param("[[a|" * 5_000, id="links"),
        pytest.param("> " * 500 + "x", id="quotes"), pytest.param("- " * 500 + "x", id="lists"), pytest.param("*" * 20_000, id="stars"),
        pytest.param("_a" * 10_000, id="lines below"), pytest.param("`" * 20_000, id="ticks"), pytest.param("<" * 20_000, id="angles"),
        pytest.param("<!--" * 5_000, id="comments"), pytest.param("<b>" * 5_000, id="tags"), pytest.param("<div markdown>\n" * 200, id="divs"),
        pytest.param("|" * 20_000 + "\n" + "|-" * 10_000, id="tables"), pytest.param("&" * 20_000, id="entities"), pytest.param("[^1]" * 5_000, id="footnotes"),
        pytest.param("# x { " + "a=b " * 5_000 + "}", id="attributes"), pytest.param("x\n" * 50_000, id="a long page"), pytest.param("\x00\x01\x02\x03", id="NUL"),
        pytest.param("---\n" + "a: &a [*a]\n" + "---\n", id="front matter"), pytest.param("\ue000\ue001" * 5_000, id="marks"), pytest.param(PAGE * 50, id="a page of fifty"),
    ],
)  # fmt: skip
def test_a_monstrous_page_is_told_apart_or_taken(examined: Examined, page: str) -> None:
    examined(SEED, page)


def test_a_mutant_is_the_same_for_its_number() -> None:
    assert mutant(41) == mutant(41) != mutant(42)


def fuzzed(first: int, count: int) -> str:
    command = [sys.executable, str(FUZZ), str(first), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_mutants_come_to_a_site_or_to_findings() -> None:
    assert fuzzed(0, 100) == "100 mutants from 0 on, 0 of them wrong\n"


@pytest.mark.long
@pytest.mark.parametrize("shard", range(4))
def test_thousands_of_mutants_come_to_a_site_or_to_findings(shard: int) -> None:
    fuzzed(10_000 + shard * 1_000, 1_000)
