"""From an edit to the pages that show it: `.venv/bin/python benchmarks/preview.py [ENTITIES] [--edits 20]`.

A real `mkdocs serve` of a story of so many entities; the words of one event are changed again and again, and two pages asked for until they show them: that
of somebody who took part, and then the timeline, which holds the whole story. Prints the seconds that each took from the edit on, those of the processor, and
the memory of all processes. The seconds contain the pause in which MkDocs waits for further changes.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import yaml
from measure import memory, processor
from stories import write

_OFTEN = 0.05
_LOOKS = 0.5
"""How often MkDocs looks for changes: an edit comes anywhere in between."""
_PORT = 8769
_TEN = 10


class _Edit(NamedTuple):
    """Seconds from an edit to each of the two pages, of the processor, and the megabytes after it."""

    page: float
    timeline: float
    cpu: float
    megabytes: float


def main() -> None:
    asked = _asked()
    with tempfile.TemporaryDirectory(prefix="nutgraf-preview-") as scratch:
        story = write(Path(scratch, "story"), asked.entities)
        environment = os.environ | {"NUTGRAF_CACHE": str(Path(scratch, "cache")), "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{_PORT}"]
        process = subprocess.Popen(command, cwd=story, env=environment)  # noqa: S603 - the command is our own
        try:
            _until("timeline/", "<main", time.perf_counter())
            print(f"first: {memory(process.pid):.0f} MB", flush=True)
            _sum_up(list(_edits(story, process.pid, asked.edits)))
        finally:
            process.terminate()
            process.wait()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("entities", type=int, nargs="?", default=1000, help="how many entities; 1000 when not said")
    parser.add_argument("--edits", type=int, default=20, help="how many edits; 20 when not said")
    return parser.parse_args()


def _edits(story: Path, process: int, edits: int) -> Iterator[_Edit]:
    seed, pause = story / "seeds" / "source-0.yaml", Random(1)  # noqa: S311 - nothing is kept secret
    events = yaml.safe_load(seed.read_text(encoding="utf-8"))["events"]
    actor = next(iter(events.values()))["actors"][0]
    for edit in range(edits):
        time.sleep(pause.uniform(0, _LOOKS))
        word, before, begun = f"Seen-for-the-{edit}th-time.", processor(process), time.perf_counter()
        _edit(seed, word)
        seconds = [_until(address, word, begun) for address in (f"actors/{actor}/", "timeline/")]
        done = _Edit(*seconds, processor(process) - before, memory(process))
        print(f"edit {edit}: {_told(done)}", flush=True)
        yield done


def _sum_up(done: list[_Edit]) -> None:
    print(f"median of {len(done)}: {_told(_Edit(*map(median, zip(*done, strict=True))))}")
    print(
        f"longest: {max(each.page for each in done):.2f} s to the page, {max(each.timeline for each in done):.2f} s to the timeline"
    )
    for name, part in (("first", done[:_TEN]), ("last", done[-_TEN:])):
        print(f"memory after the {name} {len(part)}: {median(each.megabytes for each in part):.0f} MB")


def _told(edit: _Edit) -> str:
    return f"{edit.page:.2f} s to the page, {edit.timeline:.2f} s to the timeline, {edit.cpu:.2f} s of the processor, {edit.megabytes:.0f} MB"


def _edit(seed: Path, word: str) -> None:
    """Put a word in front of the first summary, in the place of the one before."""
    before, mark, after = seed.read_text(encoding="utf-8").partition("    summary: ")
    kept = after.partition(" ")[2] if after.startswith("Seen-for-the-") else after
    seed.write_text(f"{before}{mark}{word} {kept}", encoding="utf-8")


def _until(address: str, text: str, begun: float) -> float:
    """The seconds since then when a page first has a text."""
    while text not in _page(address):
        time.sleep(_OFTEN)
    return time.perf_counter() - begun


def _page(address: str) -> str:
    try:
        with urlopen(f"http://127.0.0.1:{_PORT}/{address}", timeout=60) as answer:
            return str(answer.read().decode())
    except (URLError, HTTPException, OSError):
        return ""


if __name__ == "__main__":
    main()
