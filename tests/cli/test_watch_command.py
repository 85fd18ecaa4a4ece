"""`nutgraf check --watch`, a real one, over edits as editors' programs make them."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from command_line import SLIP

from nutgraf.testing import CONFIG, SEED, project

WELL = "nothing is wrong"
LIMIT = 30
"""How long something that has to come is waited for, in seconds."""


class Watching:
    """A `nutgraf check --watch` that runs, and what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: Queue[str] = Queue()
        self._reading = Thread(target=self._read, daemon=True)
        self._reading.start()

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self._lines.put(line.rstrip("\n"))

    def until(self, words: str) -> None:
        """Wait for a line with these words; queue.Empty where none comes."""
        while words not in self._lines.get(timeout=LIMIT):
            pass

    def end(self) -> None:
        """Kill it, and read on to the end: its pipe is closed only then."""
        self.process.kill()
        self._reading.join(LIMIT)


@contextmanager
def watching(folder: Path) -> Iterator[Watching]:
    command = [sys.executable, "-u", "-m", "nutgraf", "check", "--watch"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        run = Watching(process)
        try:
            yield run
        finally:
            run.end()


def replace(file: Path, text: str) -> None:
    """Save as many programs do: beside the file, then in its place."""
    beside = file.with_suffix(".part")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def test_each_change_is_looked_at(tmp_path: Path) -> None:
    folder = project(tmp_path)
    seed = folder / "seeds" / "old-bridge.yaml"
    with watching(folder) as run:
        run.until(WELL)
        seed.write_text(SLIP, encoding="utf-8")
        run.until("[unknown-id]")
        replace(seed, SEED)
        run.until(WELL)
        (folder / "content" / "more.md").write_text("[[mira-olson]]\n", encoding="utf-8")
        run.until("[broken-link]")
        (folder / "content" / "more.md").unlink()
        run.until(WELL)
        replace(folder / "mkdocs.yml", "site_name: [")
        run.until("[bad-configuration]")
        replace(folder / "mkdocs.yml", CONFIG)
        run.until(WELL)


def test_a_folder_that_comes_later_or_comes_again_is_watched(tmp_path: Path) -> None:
    folder = project(tmp_path)
    with watching(folder) as run:
        run.until(WELL)
        shutil.rmtree(folder / "seeds")
        run.until("[no-seed]")
        (folder / "seeds").mkdir()
        (folder / "seeds" / "old-bridge.yaml").write_text(SLIP, encoding="utf-8")
        run.until("[unknown-id]")
        (folder / "seeds" / "old-bridge.yaml").write_text(SEED, encoding="utf-8")
        run.until(WELL)
        (folder / "theme" / "fragments").mkdir(parents=True)
        (folder / "theme" / "fragments" / "phrase.html").write_text("{% for %}", encoding="utf-8")
        run.until("[broken-fragment]")


@pytest.mark.parametrize(("seed", "said", "code"), [(SEED, WELL, 0), (SLIP, "[unknown-id]", 1)])
def test_it_ends_by_the_keys_with_what_was_found_last(tmp_path: Path, seed: str, said: str, code: int) -> None:
    folder = project(tmp_path, {"seeds/old-bridge.yaml": seed})
    with watching(folder) as run:
        run.until(said)
        os.kill(run.process.pid, signal.SIGINT)
        assert run.process.wait(LIMIT) == code
