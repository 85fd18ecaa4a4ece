"""The manual's pictures: each that is named is there, each that is there is named, and a command makes them all."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
MOST = 900_000
"""All of them together, in bytes."""


def named() -> set[Path]:
    pages = (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
    return {
        (page.parent / address).resolve()
        for page in pages
        for address in re.findall(r"!\[[^\]]+\]\(((?:docs/)?images/[^)\s]+)\)", page.read_text(encoding="utf-8"))
    }


def test_each_picture_that_is_named_is_there_and_none_lies_unused() -> None:
    assert named() == {each.resolve() for each in IMAGES.iterdir()}


def loaded(path: str) -> ModuleType:
    """A script of the repository as a module."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_command_makes_them_all() -> None:
    screenshots = {f"{each}.png" for each in loaded("docs/screenshots.py").SHOTS}
    assert {each.name for each in IMAGES.iterdir()} == screenshots | {loaded("benchmarks/charts.py").PICTURE.name}
    assert "docs/screenshots.py" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_together_they_are_small() -> None:
    assert sum(each.stat().st_size for each in IMAGES.iterdir()) < MOST
