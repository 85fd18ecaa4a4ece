"""What Lighthouse gives a page of a site: `python tests/web/lighthouse.py SITE ADDRESS… [--runs 5]` prints a line of scores for each."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nutgraf.testing import served

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def scores(url: str, categories: tuple[str, ...] = CATEGORIES) -> Mapping[str, int]:
    """One run's score in each category, of 100, with Lighthouse's own slow phone and the Chromium that is installed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["node", str(PROGRAM), url, "--quiet", "--output=json", f"--output-path={report}", f"--only-categories={','.join(categories)}", f"--chrome-flags={FLAGS}"]  # fmt: skip
        environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or shutil.which("google-chrome") or ""}
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=240)
        said = json.loads(report.read_text(encoding="utf-8"))
    return {name: round(100 * each["score"]) for name, each in said["categories"].items()}


def median(url: str, runs: int) -> int:
    """The median of the performance of so many runs."""
    return round(statistics.median(scores(url, ("performance",))["performance"] for _ in range(runs)))


def main() -> None:
    """Print a table in Markdown; exit 1 where a score is less than it has to be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("addresses", nargs="+", help="as actors/mira-olsen/; / for the front page")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--least", type=int, default=0, help="a score below this is a failure")
    given = parser.parse_args()
    print(f"| page | {' | '.join(CATEGORIES)} |\n|---|{'---:|' * len(CATEGORIES)}")
    least = 100
    with served(given.site) as base:
        for address in given.addresses:
            name = address.removeprefix("/")
            found = {**scores(base + name, CATEGORIES[1:]), "performance": median(base + name, given.runs)}
            least = min(least, *found.values())
            print(f"| `/{name}` | {' | '.join(str(found[each]) for each in CATEGORIES)} |", flush=True)
    sys.exit(least < given.least)


if __name__ == "__main__":
    main()
