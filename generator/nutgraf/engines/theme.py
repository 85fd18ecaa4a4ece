"""Where the theme lies: inside the installed package, or at the top of a checkout."""

from pathlib import Path

import nutgraf


def theme_folder() -> Path:
    """The folder of words, fragments and style sheets."""
    package = Path(nutgraf.__file__).parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent.parent / "theme"
