"""What a command costs: seconds, the processor's seconds, and the memory of all its processes together."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

_EVERY, _SHARE = 0.05, 0.02
"""How often memory is looked at, in seconds, and which part of the time that may take: of large processes it is not cheap."""


@dataclass(frozen=True)
class Cost:
    """Of one run: by the clock, by the processor, and the most memory at one time, shared pages counted once (PSS)."""

    seconds: float
    cpu: float
    megabytes: float


class FailedError(Exception):
    """A command came to nothing; the text is what it said."""


def run(command: Sequence[str], folder: Path, environment: dict[str, str] | None = None) -> Cost:
    """What a command costs in a folder, with Python's modules compiled as they are once installed; raises FailedError where it fails."""
    compiled = {"PYTHONDONTWRITEBYTECODE": ""}
    with (folder / ".bench.log").open("wb") as log:
        before, begun = os.times(), time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - the commands are the bench's own
            command, cwd=folder, stdout=log, stderr=log, env=os.environ | compiled | (environment or {})
        )
        watcher = _Watcher(process.pid)
        code = process.wait()
        seconds, after = time.perf_counter() - begun, os.times()
        watcher.stop()
    if code:
        raise FailedError((folder / ".bench.log").read_text(encoding="utf-8", errors="replace")[-2000:])
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(seconds, cpu, watcher.most)


class _Watcher:
    """Looks at the memory of a process and of those that it started, time and again."""

    def __init__(self, process: int) -> None:
        self.most = 0.0
        self._ended = Event()
        self._thread = Thread(target=self._watch, args=(process,))
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self, process: int) -> None:
        pause = _EVERY
        while not self._ended.wait(pause):
            begun = time.perf_counter()
            self.most = max(self.most, memory(process))
            pause = max(_EVERY, (time.perf_counter() - begun) / _SHARE)


def memory(process: int) -> float:
    """The megabytes of a process and of all that it started."""
    return sum(map(_kilobytes, _family(process))) / 1024


def processor(process: int) -> float:
    """The seconds of the processor that a process has had, those that it started apart."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _family(process: int) -> list[int]:
    """A process and all that it started."""
    family = [process]
    for each in family:
        try:
            tasks = list(Path(f"/proc/{each}/task").iterdir())
            family.extend(int(child) for task in tasks for child in (task / "children").read_text().split())
        except OSError:
            continue
    return family


def _kilobytes(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def size_of(folder: Path) -> tuple[int, int]:
    """How many bytes of files, and how many pages, a built site has."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    return sum(each.stat().st_size for each in files), sum(each.suffix == ".html" for each in files)
