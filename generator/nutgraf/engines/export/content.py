"""What an exported folder holds: pages that an engine builds, the story that they ask, and the theme's overrides."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from nutgraf.engines.export.engine import Engine
from nutgraf.engines.export.matter import tidied
from nutgraf.engines.export.settings import FILE, OVERRIDES, PAGES, STORY, settings
from nutgraf.engines.site import Site
from nutgraf.engines.theme import theme_folder
from nutgraf.story.addresses import Address
from nutgraf.story.prose import Prose

_TEMPLATES = ".html", ".xml"
_Files = Iterator[tuple[str, bytes]]


def exported(site: Site, content: Path, said: Mapping[str, Any], engine: Engine) -> Mapping[str, bytes]:
    """Every file of the folder by its path in it: `content` is the editor's, `said` are the project's settings."""
    files = {
        **dict(_below(PAGES, _assets(site, content, said))),
        **dict(_below(PAGES, _pages(site, engine))),
        **dict(_below(STORY, _story(site))),
        **dict(_below(OVERRIDES, _overrides(site, said, engine))),
        FILE: settings(said, site, engine).encode(),
    }
    return dict(sorted(files.items()))


def _below(folder: str, files: _Files) -> _Files:
    return ((f"{folder}/{path}", content) for path, content in files)


def _assets(site: Site, content: Path, said: Mapping[str, Any]) -> _Files:
    """The editor's files that are no pages, then those of the theme, then those made of facts."""
    yield from ((path, file.read_bytes()) for path, file in _files(content) if not path.endswith(".md"))
    for folder in _theme_folders(site, said):
        yield from ((path, file.read_bytes()) for path, file in _files(folder) if not path.endswith(_TEMPLATES))
    made = {**site.files, **site.feeds(said.get("site_url") or None)}
    yield from ((path, each.encode() if isinstance(each, str) else each.read_bytes()) for path, each in made.items())


def _pages(site: Site, engine: Engine) -> _Files:
    """The generated pages and the editor's own."""
    titles = {page.path: page.title for page in site.embeds.pages}
    generated = {page.file for page in site.pages}
    for page in site.pages:
        yield _page(page.file, page.markdown, titles[page.path], engine)
    for prose in site.embeds.prose:
        if prose.path not in generated and Address(prose.path).url + "index.html" not in site.files:
            yield _page(prose.path, _whole(prose), prose.title, engine)


def _page(path: str, markdown: str, title: str, engine: Engine) -> tuple[str, bytes]:
    """A page for an engine; the front page goes by the site's name."""
    return path, tidied(markdown, title if engine.titled and Address(path).url else "").encode()


def _whole(prose: Prose) -> str:
    return f"---\n{prose.front_matter}\n---\n{prose.body}" if prose.front_matter else prose.body


def _story(site: Site) -> _Files:
    """The seeds with what belongs to them, the published prose, and what the project has of a theme: the extension reads them."""
    yield from ((f"seeds/{path}", file.read_bytes()) for path, file in _files(site.root / "seeds"))
    yield from ((f"content/{prose.path}", _whole(prose).encode()) for prose in site.embeds.prose)
    own = site.root / "theme"
    if own.resolve() != theme_folder().resolve():
        for part in ("fragments", "words"):
            yield from ((f"theme/{part}/{path}", file.read_bytes()) for path, file in _files(own / part))


def _overrides(site: Site, said: Mapping[str, Any], engine: Engine) -> _Files:
    """The templates of the theme's frame."""
    for folder in _theme_folders(site, said):
        templates = (each for each in _files(folder) if each[0].endswith(_TEMPLATES) and each[0] not in engine.without)
        yield from ((path, file.read_bytes()) for path, file in templates)


def _theme_folders(site: Site, said: Mapping[str, Any]) -> Iterator[Path]:
    """nutgraf's overrides, then the project's own."""
    yield site.theme.overrides
    theme = said.get("theme")
    if isinstance(theme, Mapping) and theme.get("custom_dir"):
        yield site.root / str(theme["custom_dir"])


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of a folder by their paths in it, those that are hidden left out."""
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file() and not any(part.startswith(".") for part in path.split("/")):
            yield path, file
