"""How large the search index of stories is, and how long its engine takes in Chromium: `.venv/bin/python benchmarks/search.py 20 100 1000`.

Prints a Markdown table. Sizes are those of gzip at level 6; times are milliseconds of a browser that had nothing ready: from the fetched index to the first
answer, and the slowest of the answers after that, each the best of some runs. The queries are a name, a slip in it, a phrase, a common word and a letter.
"""

import gzip
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from measure import run
from playwright.sync_api import Browser, sync_playwright
from stories import write

from nutgraf.testing import served

_RUNS = 5
_MEASURE = """async queries => {
    const engine = await import("../assets/search_engine.js");
    const index = await (await fetch("../search/search_index.json")).json();
    const taken = query => { const begun = performance.now(); finder.find(query); return performance.now() - begun; };
    const begun = performance.now();
    const finder = engine.prepare(index);
    finder.find(queries[0]);
    return [performance.now() - begun, Math.max(...queries.map(taken))];
}"""


def main() -> int:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    print("| entities | entries | index | compressed | first answer | slowest later |\n|---:|---:|---:|---:|---:|---:|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for entities in map(int, sys.argv[1:] or ("20", "100", "1000")):
            with tempfile.TemporaryDirectory() as folder:
                print(_row(browser, Path(folder), entities), flush=True)
        browser.close()
    return 0


def _row(browser: Browser, folder: Path, entities: int) -> str:
    run([sys.executable, "-m", "mkdocs", "build", "-q"], write(folder / "story", entities))
    site = folder / "story" / "site"
    text = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    docs = json.loads(text)["docs"]
    runs = [_times(browser, site, _queries(docs)) for _ in range(_RUNS)]
    first, later = (min(each) for each in zip(*runs, strict=True))
    kilobytes = [f"{len(each) / 1000:.0f} KB" for each in (text.encode(), gzip.compress(text.encode(), 6))]
    return f"| {entities:,} | {len(docs):,} | {' | '.join(kilobytes)} | {first:.0f} ms | {later:.0f} ms |"


def _queries(docs: list[dict[str, Any]]) -> list[str]:
    name = next(each["title"] for each in docs if each["kind"] == "person")
    said = next(each["text"] for each in docs if each["kind"] == "quotation")
    return [name, name[:-3] + name[-2] + name[-3] + name[-1], " ".join(said.split()[1:9]), "bridge", "b"]


def _times(browser: Browser, site: Path, queries: list[str]) -> list[float]:
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}data/story.json")
        found: list[float] = page.evaluate(_MEASURE, queries)
        page.close()
    return found


if __name__ == "__main__":
    sys.exit(main())
