"""The theme: inside the installed package, or at the top of a checkout; a project's own `theme/` goes before it, file by file."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError

import nutgraf
from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.engines.compiled import Compiled
from nutgraf.words import Words, read_words

ICON = "assets/icon.svg"
"""The site's icon where the project names none."""
_WORDS = "words/en.yaml"
_compiled = Compiled()


@dataclass(frozen=True)
class Theme:
    """The words of the interface, the templates of what is shown from facts, and the folder of MkDocs' own overrides."""

    words: Words
    fragments: Environment
    overrides: Path


def theme_of(root: Path) -> tuple[Theme, tuple[Finding, ...]]:
    """The theme of the project in `root`, and what is wrong with the files that the project has of its own."""
    own, project = theme_folder().resolve(), (root / "theme").resolve()
    folders = [project, own] if project.is_dir() and project != own else [own]
    findings: list[Finding] = []
    words = Words({})
    for folder in reversed(folders):
        words = words.with_others(_words(folder / _WORDS, root, findings))
    fragments = Environment(
        loader=FileSystemLoader([folder / "fragments" for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=_compiled,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    findings.extend(_unparsable(project, root, fragments))
    return Theme(words, fragments, own / "overrides"), tuple(findings)


def fingerprint(theme: Theme) -> str:
    """One name for each state of the words and of the templates of fragments."""
    whole = hashlib.sha256(repr((theme.words.language, sorted(theme.words.entries.items()))).encode())
    for name in theme.fragments.list_templates():
        source, _, _ = theme.fragments.loader.get_source(theme.fragments, name)  # type: ignore[union-attr]
        whole.update(name.encode() + b"\0" + source.encode())
    return whole.hexdigest()


def theme_folder() -> Path:
    """nutgraf's own theme."""
    package = Path(nutgraf.__file__).parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent.parent / "theme"


def _words(file: Path, root: Path, findings: list[Finding]) -> Words:
    if not file.is_file():
        return Words({})
    words, found = read_words(file.read_text(encoding="utf-8", errors="replace"), shown(file, root))
    findings.extend(found)
    return words


def _unparsable(project: Path, root: Path, fragments: Environment) -> Iterator[Finding]:
    """What is no template among the project's own fragments."""
    for file in sorted((project / "fragments").glob("*.html")):
        try:
            fragments.parse(file.read_text(encoding="utf-8", errors="replace"))
        except TemplateSyntaxError as error:
            span = Span(shown(file, root), error.lineno, 1, error.lineno, 1)
            yield finding("broken-fragment", span, f"this is no template: {error.message}")


def shown(file: Path, root: Path) -> str:
    """A file as findings name it: relative to the project where it is in it."""
    resolved = root.resolve()
    return file.relative_to(resolved).as_posix() if file.is_relative_to(resolved) else file.as_posix()
