"""How the cost of `verify` grows: with the article's length, with the number of quotations, and with how they stand there.

Run it by `.venv/bin/python benchmarks/verify.py`. It prints Markdown tables; each row's ratio is that of its time to the row before, so that
a cost that grows as its cause does shows about 2.
"""

from collections.abc import Callable
from random import Random
from time import perf_counter
from typing import Any

import yaml

from nutgraf.model import Seed, read_seed
from nutgraf.provenance import Article, parse_article, verify
from nutgraf.read import read_yaml

_WORDS = [
    f"{begin}{end}" for begin in ("bri", "cou", "may", "pie", "wat", "fer", "roa") for end in "abcdefghijklmnopqrst"
]
_RUNS = 3


def article(words: int) -> Article:
    """Paragraphs of a hundred words, of which a third is said, over "she said"."""
    random = Random(words)  # noqa: S311 - nothing is kept secret

    def told(count: int) -> str:
        return " ".join(random.choices(_WORDS, k=count))

    return parse_article("\n".join(f"“{told(17)},” she said, “{told(17)}.” {told(64)}." for _ in range(words // 100)))


def exact(words: list[str]) -> str:
    return " ".join(words[2:9])


def elided(words: list[str]) -> str:
    return f"{' '.join(words[2:5])} … {' '.join(words[9:13])}"


def over_she_said(words: list[str]) -> str:
    return f"{' '.join(words[10:17])} {' '.join(words[19:25])}"


def wrong(words: list[str]) -> str:
    return f"{' '.join(words[2:5])} never {' '.join(words[6:12])}"


Quote = Callable[[list[str]], str]


def seed(told: Article, count: int, quote: Quote) -> Seed:
    """A seed of so many quotations, spread over the article."""
    paragraphs = len(told.paragraphs)
    said: dict[str, Any] = {}
    for number in range(count):
        at = number * paragraphs // count + 1
        words = [told.paragraphs[at - 1].text[a:b] for a, b in told.paragraphs[at - 1].words]
        said[f"said-{number}"] = {
            "by": {"unnamed": "not said"},
            "quote": quote(words[number % 3 :] if quote is exact else words),
            "at": at,
        }
    source = {"id": "x", "publisher": "P", "language": "en", "published": 2031, "paragraphs": paragraphs}
    tree, _ = read_yaml(
        yaml.safe_dump({"source": source, "statements": said}, allow_unicode=True, width=10_000), "seeds/x.yaml"
    )
    made = read_seed(tree)[0] if tree else None
    if made is None:
        raise ValueError("the seed can't be read")
    return made


def seconds(words: int, count: int, quote: Quote) -> float:
    """The best of some runs, the article read anew in each."""
    taken = []
    for _ in range(_RUNS):
        told = article(words)
        made = seed(told, count, quote)
        told = parse_article("\n".join(each.text for each in told.paragraphs))
        begun = perf_counter()
        verify(made, (), told)
        taken.append(perf_counter() - begun)
    return min(taken)


def table(title: str, rows: list[tuple[str, int, int, Quote]]) -> None:
    print(f"\n| {title} | words | quotations | seconds | ratio |\n|---|--:|--:|--:|--:|")
    before = None
    for name, words, count, quote in rows:
        taken = seconds(words, count, quote)
        print(f"| {name} | {words:,} | {count:,} | {taken:.3f} | {f'{taken / before:.1f}' if before else ''} |")
        before = taken


if __name__ == "__main__":
    table("longer articles", [("exact", words, 100, exact) for words in (2_500, 5_000, 10_000, 20_000, 40_000)])
    table("more quotations", [("exact", 10_000, count, exact) for count in (125, 250, 500, 1_000, 2_000)])
    table("both", [("exact", words, words // 20, exact) for words in (2_500, 5_000, 10_000, 20_000, 40_000)])
    ways: list[Quote] = [exact, elided, over_she_said, wrong]
    table("how they stand there", [(quote.__name__.replace("_", " "), 10_000, 500, quote) for quote in ways])
