"""Files of a project that are links out of their folder."""

from collections.abc import Iterator
from pathlib import Path

from nutgraf.diagnostics import Finding, Span, finding

_ADVICE = "put a copy of the file there"


def strays(root: Path, content: Path) -> Iterator[Finding]:
    """A finding for each symbolic link in `seeds/`, `theme/` and the folder of the prose that leads out of it, or nowhere."""
    for folder in (root / "seeds", root / "theme", content):
        for each in sorted(folder.rglob("*")):
            if each.is_symlink() and (fault := _fault(each, folder)):
                name = each.relative_to(root) if each.is_relative_to(root) else each
                yield finding("outside-file", Span(name.as_posix()), f"this is a link {fault}", _ADVICE)


def _fault(link: Path, folder: Path) -> str | None:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return "that leads nowhere"
    return None if target.is_relative_to(folder.resolve()) else f"that leads out of {folder.name}/"
