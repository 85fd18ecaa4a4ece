"""Files of a project that can't be taken: links out of their folder, and what may not be read."""

import os
from collections.abc import Iterator
from pathlib import Path

from nutgraf.diagnostics import Finding, Span, finding

CODES = frozenset({"outside-file", "unreadable-file"})
"""With one of these, nothing of the project is read."""


def strays(root: Path, content: Path) -> Iterator[Finding]:
    """A finding for each symbolic link in `seeds/`, `theme/` and the folder of the prose that leads out of it or nowhere, and for what may not be read there."""
    for folder in (root / "seeds", root / "theme", content):
        for each in (folder, *sorted(folder.rglob("*"))):
            name = (each.relative_to(root) if each.is_relative_to(root) else each).as_posix()
            if each != folder and each.is_symlink() and (fault := _fault(each, folder)):
                yield finding("outside-file", Span(name), f"this is a link {fault}", "put a copy of the file there")
            elif each.exists() and not os.access(each, os.R_OK | (os.X_OK if each.is_dir() else 0)):
                what = "folder" if each.is_dir() else "file"
                yield finding("unreadable-file", Span(name), f"this {what} may not be read", "allow reading it")


def _fault(link: Path, folder: Path) -> str | None:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return "that leads nowhere"
    return None if target.is_relative_to(folder.resolve()) else f"that leads out of {folder.name}/"
