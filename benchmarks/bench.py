"""nutgraf beside its rivals on the same pages: `make bench`, or `.venv/bin/python benchmarks/bench.py 20 100 1000`.

Each rival builds each story cold and then after one edit, in turns, and the best of the turns counts. Prints Markdown tables; ratios are nutgraf's cost
to the rival's. With `--keep` the numbers go to `benchmarks/results.json`, from which `benchmarks/charts.py` draws the manual's picture and table, those of
other sizes staying where they are of the same day and machine;
with `--check` it fails where a ratio is a third worse than the one kept there. A rival that can't be had here is named and left out.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from measure import FailedError, run, size_of
from rivals import Rival, rivals

RESULTS = Path(__file__).with_name("results.json")
_WORSE = 4 / 3
_OURS = "nutgraf"


@dataclass(frozen=True)
class Row:
    """What one rival needs for one story; the best of the turns, and the most memory of any."""

    rival: str
    version: str
    entities: int
    cold: float
    warm: float
    cold_cpu: float
    warm_cpu: float
    megabytes: float
    output: float
    pages: int


def main() -> int:
    asked = _asked()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    scratch = Path(asked.scratch).absolute()
    scratch.mkdir(parents=True, exist_ok=True)
    present = _present(scratch, asked.only)
    rows = [row for entities in asked.sizes for row in _story(scratch, present, entities, asked.turns)]
    print(_tables(rows))
    if asked.keep:
        before = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else None
        RESULTS.write_text(json.dumps(_kept(rows, before), indent=1) + "\n", encoding="utf-8")
    return _check(rows) if asked.check else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "sizes", type=int, nargs="*", default=[20, 100, 1000], help="how many entities; 20 100 1000 when not said"
    )
    parser.add_argument("--turns", type=int, default=2, help="how often each is built, cold and warm; at least 1")
    parser.add_argument("--only", nargs="*", default=None, help="the rivals' names, when not all")
    parser.add_argument(
        "--scratch", default=str(Path(tempfile.gettempdir()) / "nutgraf-bench"), help="where rivals and stories lie"
    )
    parser.add_argument("--keep", action="store_true", help="keep the numbers as those that the manual shows")
    parser.add_argument("--check", action="store_true", help="fail where a ratio is a third worse than the one kept")
    return parser.parse_args()


def _present(scratch: Path, only: list[str] | None) -> list[tuple[Rival, str]]:
    """The rivals that can be had here, each with its version."""
    found = []
    for each in rivals(scratch):
        if only and each.name not in only:
            continue
        try:
            found.append((each, each.version(scratch)))
            print(f"{each.name} {found[-1][1]}", file=sys.stderr)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{each.name} can't be had here: {error}", file=sys.stderr)
    return found


def _story(scratch: Path, present: list[tuple[Rival, str]], entities: int, turns: int) -> list[Row]:
    """What each needs for a story of so many entities."""
    folders = {each.name: _prepared(scratch, each, entities) for each, _ in present if entities <= each.most}
    runs: dict[str, list[tuple[float, float, float, float, float]]] = {name: [] for name in folders}
    for turn in range(turns):
        for each, _ in present:
            if each.name in folders and (costs := _turn(each, folders[each.name], turn)):
                runs[each.name].append(costs)
    return [
        _row(each, version, entities, runs[each.name], folders[each.name])
        for each, version in present
        if runs.get(each.name)
    ]


def _prepared(scratch: Path, rival: Rival, entities: int) -> Path:
    folder = scratch / f"{entities}" / "".join(each for each in rival.name.lower() if each.isalnum())
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rival.prepare(folder, entities)
    return folder


def _turn(rival: Rival, folder: Path, turn: int) -> tuple[float, float, float, float, float] | None:
    """A cold build, an edit, and a warm one; None where it fails, which is told."""
    environment = {"NUTGRAF_CACHE": str(folder / ".cache")}
    for each in (rival.site, *rival.caches):
        shutil.rmtree(folder / each, ignore_errors=True)
    try:
        cold = run(rival.command(folder), folder, environment)
        rival.edit(folder, turn)
        warm = run(rival.command(folder), folder, environment)
    except FailedError as error:
        print(f"{rival.name} failed: {error}", file=sys.stderr)
        return None
    print(
        f"{rival.name}, {folder.parent.name}: {cold.seconds:.2f} s, after an edit {warm.seconds:.2f} s", file=sys.stderr
    )
    return cold.seconds, warm.seconds, cold.cpu, warm.cpu, max(cold.megabytes, warm.megabytes)


def _row(
    rival: Rival, version: str, entities: int, runs: list[tuple[float, float, float, float, float]], folder: Path
) -> Row:
    output, pages = size_of(folder / rival.site)
    cold, warm, cold_cpu, warm_cpu = (round(min(values), 2) for values in list(zip(*runs, strict=True))[:4])
    megabytes = round(max(each[4] for each in runs))
    return Row(rival.name, version, entities, cold, warm, cold_cpu, warm_cpu, megabytes, round(output / 1e6, 1), pages)


def _tables(rows: list[Row]) -> str:
    """A table for each size, and one of how each grows."""
    sizes = sorted({row.entities for row in rows})
    return "\n".join(
        [*(_table(size, [row for row in rows if row.entities == size]) for size in sizes), _growth(rows, sizes)]
    )


def _table(size: int, rows: list[Row]) -> str:
    ours = next((row for row in rows if row.rival == _OURS), None)
    lines = [
        f"\n| {size:,} entities | cold s | nutgraf to it | after an edit s | nutgraf to it | memory MB | nutgraf to it | output MB | pages |"
    ]
    lines.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for row in rows:
        cold, warm, memory = (_ratio(ours, row, key) for key in ("cold", "warm", "megabytes"))
        lines.append(
            f"| {row.rival} {row.version} | {row.cold:.2f} | {cold} | {row.warm:.2f} | {warm} "
            f"| {row.megabytes:.0f} | {memory} | {row.output:.1f} | {row.pages:,} |"
        )
    return "\n".join(lines)


def _ratio(ours: Row | None, row: Row, key: str) -> str:
    if ours is None or row is ours or not getattr(row, key):
        return ""
    return f"{getattr(ours, key) / getattr(row, key):.2f}"


def _growth(rows: list[Row], sizes: list[int]) -> str:
    """How many times a cold build takes of what the size before took."""
    lines = ["\n| growth | " + " | ".join(f"{a:,} → {b:,}" for a, b in pairwise(sizes)) + " |"]
    lines.append("|---|" + "--:|" * (len(sizes) - 1))
    for name in dict.fromkeys(row.rival for row in rows):
        cold = {row.entities: row.cold for row in rows if row.rival == name}
        cells = (f"{cold[b] / cold[a]:.1f}" if a in cold and b in cold else "" for a, b in pairwise(sizes))
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) if len(sizes) > 1 else ""


def _kept(rows: list[Row], before: dict[str, Any] | None = None) -> dict[str, object]:
    """The numbers with the day and the machine that they are of; those of other sizes stay, where they are of the same day and machine."""
    machine = f"{platform.system()} {platform.machine()}, {len(os.sched_getaffinity(0))} cores, {_processor()}, Python {platform.python_version()}"
    told: dict[str, object] = {"day": f"{datetime.now(UTC):%Y-%m-%d}", "machine": machine}
    sizes = {row.entities for row in rows}
    others = before["rows"] if before and told.items() <= before.items() else []
    kept = [*(each for each in others if each["entities"] not in sizes), *map(asdict, rows)]
    return told | {"rows": sorted(kept, key=lambda row: int(row["entities"]))}


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return "unknown processor"
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown processor"
    )


def _check(rows: list[Row]) -> int:
    """Whether every ratio is still about as good as the one that was kept."""
    if not RESULTS.exists():
        print("there are no numbers to compare with", file=sys.stderr)
        return 0
    before = [Row(**each) for each in json.loads(RESULTS.read_text(encoding="utf-8"))["rows"]]
    now, kept = _ratios(rows), _ratios(before)
    worse = [key for key in now.keys() & kept.keys() if now[key] > kept[key] * _WORSE]
    for rival, entities, what in sorted(worse):
        key = (rival, entities, what)
        print(f"{what} at {entities} entities, to {rival}: {now[key]:.2f}, and it was {kept[key]:.2f}", file=sys.stderr)
    return 1 if worse else 0


def _ratios(rows: list[Row]) -> dict[tuple[str, int, str], float]:
    """nutgraf's seconds to each rival's."""
    ours = {row.entities: row for row in rows if row.rival == _OURS}
    return {
        (row.rival, row.entities, what): getattr(ours[row.entities], what) / getattr(row, what)
        for row in rows
        for what in ("cold", "warm")
        if row.rival != _OURS and row.entities in ours and getattr(row, what)
    }


if __name__ == "__main__":
    sys.exit(main())
