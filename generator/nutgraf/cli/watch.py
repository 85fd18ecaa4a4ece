"""A project's files watched for changes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

_CHANGES = frozenset({EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED})
_QUIET = 0.1
"""How long nothing has to change before it is looked at, in seconds; an editor saves in several steps."""


class _Changes(FileSystemEventHandler):
    """Sets `happened` at each change in or below one of `below`."""

    def __init__(self) -> None:
        self.happened = Event()
        self.below: tuple[Path, ...] = ()

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _CHANGES and any(path.is_relative_to(each) for path in paths for each in self.below):
            self.happened.set()


@dataclass(frozen=True)
class _Watched:
    """A folder that is watched, and which one by that name it was."""

    inode: int
    watch: ObservedWatch


def watch(root: Path, content: Callable[[], Path]) -> Iterator[None]:
    """Yield at once, then after each change of seeds, theme, settings or what is in `content()`; without an end."""
    top = root.resolve()
    changes, observer = _Changes(), Observer()
    watched: dict[Path, _Watched] = {}
    observer.schedule(changes, str(top))
    observer.start()
    try:
        while True:
            folders = (top / "seeds", top / "theme", content().resolve())
            changes.below = (*folders, top / "mkdocs.yml")
            _follow(observer, changes, folders, watched)
            yield
            _wait(changes.happened)
    finally:
        observer.stop()
        observer.join()


def _follow(observer: BaseObserver, changes: _Changes, folders: Iterable[Path], watched: dict[Path, _Watched]) -> None:
    """Watch the folders that are there, anew where one was made again, and leave those that are gone."""
    there = {each: each.stat().st_ino for each in folders if each.is_dir()}
    for gone in [path for path, each in watched.items() if there.get(path) != each.inode]:
        observer.unschedule(watched.pop(gone).watch)
    for path in there.keys() - watched.keys():
        watched[path] = _Watched(there[path], observer.schedule(changes, str(path), recursive=True))


def _wait(happened: Event) -> None:
    """Until something has happened, and then nothing more."""
    happened.wait()
    while happened.is_set():
        happened.clear()
        happened.wait(_QUIET)
