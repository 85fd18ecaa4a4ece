"""The scripts and styles that an engine itself puts on pages: what stands on pages that it makes of nothing that anybody typed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from nutgraf.engines.export.settings import FILE, OVERRIDES, PAGES
from nutgraf.publish.finished import Own
from nutgraf.publish.html import read_page

_NOT_FOUND = "404.html"
_TYPED = ("site_name", "site_description", "site_author", "copyright", "repo_url", "repo_name", "nav", "extra_css", "extra_javascript", "markdown_extensions", "watch")  # fmt: skip
"""What somebody typed into the settings, or what names files of the story."""
_KNOWN = "# Known\n"


class EngineError(Exception):
    """The engine is missing, or built nothing; the message says what to do."""


def known_own(
    engine: str, exported: Path, said: Mapping[str, Any], pages: Iterable[str], styles: Mapping[str, str]
) -> Callable[[str], Own]:
    """Tells what the engine of an exported folder puts on a page, by the page's path: learnt from a page as deep in folders.

    `styles` are those inside files that need no other. Raises EngineError.
    """
    depths = sorted({page.count("/") for page in pages if page not in styles})
    with TemporaryDirectory(prefix="nutgraf-") as folder:
        built = _built(engine, exported, said, depths, Path(folder))
        known = {depth: _own(built / _page(depth)) for depth in depths}
        not_found = _own(built / _NOT_FOUND)

    def own(page: str) -> Own:
        if page in styles:
            return Own(styles=frozenset({styles[page]}))
        return not_found if page == _NOT_FOUND else known.get(page.count("/"), Own())

    return own


def _own(file: Path) -> Own:
    if not file.is_file():
        return Own()
    page = read_page(file.read_text(encoding="utf-8"))
    return Own(frozenset(page.scripts), frozenset(page.styles))


def _page(depth: int) -> str:
    """The path of the page that lies so many folders deep."""
    return "known/" * depth + "index.html"


def _built(engine: str, exported: Path, said: Mapping[str, Any], depths: Iterable[int], folder: Path) -> Path:
    """The site of pages of known words, in the frame of the exported folder."""
    settings = {key: value for key, value in said.items() if key not in _TYPED} | {"site_name": "Known"}
    (folder / FILE).write_text(yaml.safe_dump(settings), encoding="utf-8")
    shutil.copytree(exported / OVERRIDES, folder / OVERRIDES)
    for depth in {0, *depths}:
        file = folder / PAGES / _page(depth).replace(".html", ".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_KNOWN, encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - one of the engines that we know
        [_command(engine), "build"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not (folder / "site" / "index.html").is_file():
        raise EngineError(f"{engine} can't build the frame of {exported}: {done.stderr.strip() or done.stdout.strip()}")
    return folder / "site"


def _command(engine: str) -> str:
    """An engine's command: that of this environment, else the system's."""
    beside = shutil.which(engine, path=str(Path(sys.executable).parent))
    if command := beside or shutil.which(engine):
        return command
    raise EngineError(f"{engine} is not installed here; it is asked which scripts are its own: pip install {engine}")
