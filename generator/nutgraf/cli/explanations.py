"""The explanation of every code, gathered from the modules that find the faults."""

import importlib
import pkgutil
from collections.abc import Iterator

from nutgraf.diagnostics import CODES
from nutgraf.diagnostics.explanation import Explanation, explanation

_PACKAGES = ("diagnostics", "read", "words", "model", "story", "rules", "provenance", "engines")
"""The packages that find faults; what is missing among them has not been written yet."""
_WITHOUT = "nutgraf.engines.mkdocs."
"""MkDocs takes its time to load, and what is found there is explained elsewhere."""


def explanations() -> dict[str, Explanation]:
    """Each explained code with its explanation, in the order of the table of codes."""
    found = dict(explained())
    return {code: found[code] for code in CODES if code in found}


def explained() -> Iterator[tuple[str, Explanation]]:
    """Every code that a module explains: by `EXPLANATIONS`, or, as a rule, by the docstring of the module named after it."""
    for name in _modules():
        module = importlib.import_module(name)
        texts = {name.rpartition(".")[2].replace("_", "-"): module.__doc__ or "", **getattr(module, "EXPLANATIONS", {})}
        for code, text in texts.items():
            if parts := explanation(text):
                yield code, parts


def _modules() -> Iterator[str]:
    """The modules of those packages, at any depth."""
    for package in _PACKAGES:
        try:
            path = importlib.import_module(f"nutgraf.{package}").__path__
        except ModuleNotFoundError:
            continue
        found = pkgutil.walk_packages(path, f"nutgraf.{package}.")
        yield from (each.name for each in found if not (each.ispkg or each.name.startswith(_WITHOUT)))
