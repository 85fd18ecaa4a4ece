"""Files beside the prose that would take the place of the theme's own: MkDocs lets them, and so whoever writes prose could write scripts."""

from collections.abc import Iterator
from pathlib import Path

from nutgraf.diagnostics import Finding, Span, finding


def shadows(root: Path, content: Path, overrides: Path) -> Iterator[Finding]:
    """A finding for each file in the folder of the prose that has the path of a style, script or picture of the theme's."""
    for own in sorted(each for each in (overrides / "assets").rglob("*") if each.is_file()):
        file = content / own.relative_to(overrides)
        if file.exists():
            shown = file.relative_to(root) if file.is_relative_to(root) else file
            message = "the theme has a file of its own at this address"
            yield finding("doubled-address", Span(shown.as_posix()), message, "give it another name")
