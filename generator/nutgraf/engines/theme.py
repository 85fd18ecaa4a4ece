"""The theme: inside the installed package, or at the top of a checkout; a project's own `theme/` goes before it, file by file."""

from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import nutgraf
from nutgraf.words import Words, read_words_file

_WORDS = "words/en.yaml"


@dataclass(frozen=True)
class Theme:
    """The words of the interface, the templates of what is shown from facts, and the folder of MkDocs' own overrides."""

    words: Words
    fragments: Environment
    overrides: Path


def theme_of(root: Path) -> Theme:
    """The theme of the project in `root`."""
    folders = list(dict.fromkeys(folder.resolve() for folder in (root / "theme", theme_folder()) if folder.is_dir()))
    catalogues = [folder / _WORDS for folder in reversed(folders) if (folder / _WORDS).is_file()]
    words = (read_words_file(each.read_text(encoding="utf-8"), str(each)) for each in catalogues)
    fragments = Environment(
        loader=FileSystemLoader([folder / "fragments" for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return Theme(reduce(Words.with_others, words), fragments, theme_folder() / "overrides")


def theme_folder() -> Path:
    """nutgraf's own theme."""
    package = Path(nutgraf.__file__).parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent.parent / "theme"
