"""The manual's picture and tables of what a build costs, from the numbers that `make bench BENCH=--keep` kept: `.venv/bin/python benchmarks/charts.py`."""

import json
from collections.abc import Iterator, Mapping
from math import log10
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results.json"
PICTURE = ROOT / "docs" / "images" / "cost.svg"
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- Measured: made by benchmarks/charts.py. -->", "<!-- End of what was measured. -->"
_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT = 720, 400, 60, 20, 200
_COLOURS = ("#1a5fb4", "#a51d2d", "#c64600", "#26734d", "#613583", "#5e5c64")
_SECONDS = (0.01, 0.1, 1, 10, 100, 1000)


def main() -> None:
    """Write both."""
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    PICTURE.write_text(picture(results), encoding="utf-8")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{tables(results)}\n{END}{after}", encoding="utf-8")


def tables(results: Mapping[str, Any]) -> str:
    """The machine, and a table for each size."""
    lines = [f"Measured on {results['day']}: {results['machine']}.", ""]
    lines += ["![Seconds of a cold build by the number of entities](images/cost.svg)", ""]
    for size in _sizes(results):
        rows = [row for row in results["rows"] if row["entities"] == size]
        ours = next((row for row in rows if row["rival"] == "nutgraf"), None)
        lines += [f"**{size:,} entities**", ""]
        lines.append(
            "| | cold, s | after an edit, s | memory, MB | output, MB | pages | nutgraf to it: cold | after an edit | memory |"
        )
        lines.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
        lines += [*(_line(row, ours) for row in rows), ""]
    return "\n".join(lines)


def _line(row: Mapping[str, Any], ours: Mapping[str, Any] | None) -> str:
    ratios = (_ratio(row, ours, key) for key in ("cold", "warm", "megabytes"))
    return (
        f"| {row['rival']} {row['version']} | {row['cold']:.1f} | {row['warm']:.1f} | {row['megabytes']:,.0f} | {row['output']:,.1f} "
        f"| {row['pages']:,} | {' | '.join(ratios)} |"
    )


def _ratio(row: Mapping[str, Any], ours: Mapping[str, Any] | None, key: str) -> str:
    return f"{ours[key] / row[key]:.2f}" if ours and ours is not row and row[key] else ""


def _sizes(results: Mapping[str, Any]) -> list[int]:
    return sorted({row["entities"] for row in results["rows"]})


def picture(results: Mapping[str, Any]) -> str:
    """Seconds of a cold build over the number of entities, both on logarithmic scales: what grows as the story does is a straight line."""
    sizes, names = _sizes(results), list(dict.fromkeys(row["rival"] for row in results["rows"]))
    body = [
        *_grid(sizes),
        *(line for number, name in enumerate(names) for line in _curve(results, sizes, name, number, names)),
    ]
    title = f"Seconds of a cold build by the number of entities, {results['day']}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="13" role="img">'
        f"<title>{title}</title>\n"
        + '<rect width="100%" height="100%" fill="#fff"/>\n'
        + "\n".join(body)
        + "\n</svg>\n"
    )


def _x(size: int, sizes: list[int]) -> int:
    low, high = log10(sizes[0]), log10(sizes[-1])
    return _LEFT + round((log10(size) - low) / ((high - low) or 1) * (_WIDTH - _LEFT - _RIGHT))


def _y(seconds: float) -> int:
    low, high = log10(_SECONDS[0]), log10(_SECONDS[-1])
    part = (log10(max(seconds, _SECONDS[0])) - low) / (high - low)
    return _HEIGHT - 40 - round(part * (_HEIGHT - 40 - _TOP))


def _grid(sizes: list[int]) -> Iterator[str]:
    for seconds in _SECONDS:
        y = _y(seconds)
        yield f'<path d="M{_LEFT} {y}H{_WIDTH - _RIGHT}" stroke="#ddd"/><text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{seconds:g} s</text>'
    for size in sizes:
        yield f'<text x="{_x(size, sizes)}" y="{_HEIGHT - 18}" text-anchor="middle">{size:,}</text>'


def _curve(results: Mapping[str, Any], sizes: list[int], name: str, number: int, names: list[str]) -> Iterator[str]:
    """One builder's line with its name in the legend."""
    colour, heavy = _COLOURS[number % len(_COLOURS)], 3 if name == "nutgraf" else 1.5
    points = [(_x(row["entities"], sizes), _y(row["cold"])) for row in results["rows"] if row["rival"] == name]
    path = "L".join(f"{x} {y}" for x, y in points)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="{heavy}"/>'
    yield from (f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in points)
    y = _TOP + 14 + 20 * number
    yield f'<path d="M{_WIDTH - _RIGHT + 14} {y - 4}h18" stroke="{colour}" stroke-width="{heavy}"/><text x="{_WIDTH - _RIGHT + 38}" y="{y}">{name}</text>'


if __name__ == "__main__":
    main()
