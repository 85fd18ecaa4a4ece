"""A good seed that was spoilt in any way is a site or findings: never a traceback, and the same each time."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nutgraf.diagnostics import Finding, tidy
from nutgraf.engines.project import read_seed_text
from nutgraf.model import Seed
from nutgraf.rules import check
from nutgraf.rules.book import Book
from nutgraf.story import link

STORY = Path(__file__).parents[1] / "data" / "stories" / "whole" / "seeds"
GOOD = sorted(STORY.glob("*.yaml"))[0].read_text(encoding="utf-8")
STRANGE = (
    "", "~", "[]", "{}", "{a: }", "[~]", "0", "-1", "1.5", "true", "NO", "..", "../..", "2029/..", "5-3", "1-99999", "a, b", "&a", "*a", "!!str x",
    "'", '"', "{", "[", ": ", "- ", "#", " #x", "\t", "\x00", "\ud7ff", "é", "x" * 300, "{unnamed: }", "{says: }", "{is: 2031-02-31}",
    "{written: x}", "1e999", "99999999999999999999", "2031-13", "Friday", "timeline", "---", "...", "%YAML", "? a", "|", ">-", "<<",
)  # fmt: skip


def findings(content: bytes) -> tuple[Finding, ...]:
    seed, found = read_seed_text(content, "seeds/old-bridge.yaml")
    seeds: tuple[Seed, ...] = (seed,) if seed else ()
    story, dates = link(seeds)
    return tidy((*found, *check(Book(seeds, story, dates, unread=not seeds))))


def line_dropped(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def line_doubled(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines.insert(at, lines[at])


def lines_swapped(lines: list[str], chance: random.Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def value_retyped(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    key = lines[at].partition(": ")[0]
    lines[at] = f"{key.removesuffix(':')}: {chance.choice(STRANGE)}"


def key_retyped(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    indent = len(lines[at]) - len(lines[at].lstrip())
    lines[at] = " " * indent + chance.choice(STRANGE) + lines[at].partition(":")[2]


def line_indented(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = " " * chance.randrange(1, 5) + lines[at] if chance.random() < 0.5 else lines[at][2:]


def text_cut(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
    if chance.random() < 0.3:
        del lines[at + 1 :]


SPOIL: tuple[Callable[[list[str], random.Random], None], ...] = (
    line_dropped, line_doubled, lines_swapped, value_retyped, key_retyped, line_indented, text_cut,
)  # fmt: skip


@pytest.mark.parametrize("spoil", SPOIL)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), times=st.integers(1, 4))
def test_a_spoilt_seed_is_read_or_found_faulty(
    spoil: Callable[[list[str], random.Random], None], seed: int, times: int
) -> None:
    chance, lines = random.Random(seed), GOOD.splitlines()  # noqa: S311 - no secret
    for _ in range(times):
        spoil(lines, chance)
    content = "\n".join(lines).encode("utf-8", "surrogatepass")
    assert findings(content) == findings(content)


@settings(max_examples=100, deadline=None)
@given(at=st.integers(0, len(GOOD.encode())), length=st.integers(0, 40), put=st.binary(max_size=12))
def test_bytes_put_anywhere_are_read_or_found_faulty(at: int, length: int, put: bytes) -> None:
    content = GOOD.encode()
    findings(content[:at] + put + content[at + length :])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_file_is_read_or_found_faulty(content: bytes) -> None:
    findings(content)


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_in_a_record_does_not_matter(chance: random.Random) -> None:
    def shuffled(data: object, depth: int = 0) -> object:
        if isinstance(data, list):
            return [shuffled(each, depth + 1) for each in data]
        if not isinstance(data, dict):
            return data
        items = [(key, shuffled(value, depth + 1)) for key, value in data.items()]
        if depth != 1:
            chance.shuffle(items)
        return dict(items)

    data = yaml.load(GOOD, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    texts = [yaml.safe_dump(each, sort_keys=False, allow_unicode=True) for each in (data, shuffled(data))]
    told = [read_seed_text(text.encode(), "seeds/old-bridge-gazette.yaml")[0] for text in texts]
    records = [sorted(str(telling.record) for telling in seed.records) if seed else [] for seed in told]
    assert records[0] == records[1]
