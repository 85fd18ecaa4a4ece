"""The story of an exported folder, read once for all its pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from nutgraf.engines.export.folder import MANIFEST
from nutgraf.engines.locks import read_locks
from nutgraf.engines.project import open_project
from nutgraf.engines.site import Site, make_site
from nutgraf.engines.texts import read_texts
from nutgraf.engines.theme import theme_of

_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True)
class Opened:
    """A story's site, and the generated pages' paths by the files that they are in."""

    site: Site
    pages: Mapping[str, str]


def opened(story: Path, title: str) -> Opened:
    """The story in a folder that was exported, under the site's title; read anew when it was exported anew. Nothing is checked again."""
    manifest = story.parent / MANIFEST
    with _ONE_AT_A_TIME:
        return _opened(story, title, manifest.stat().st_mtime_ns if manifest.is_file() else 0)


@lru_cache(maxsize=2)
def _opened(story: Path, title: str, _written: int) -> Opened:
    project = open_project(story)
    seeds = project.story.seeds
    locks, _ = read_locks(story, seeds)
    texts, _ = read_texts(story, seeds, locks)
    site = make_site(project, theme_of(story)[0], title, locks, texts)
    return Opened(site, {page.file: page.path for page in site.pages})
