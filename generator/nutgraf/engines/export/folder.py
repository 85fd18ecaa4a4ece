"""A folder written by comparing: what is as it was keeps its time, what was written earlier and is wanted no more goes, what is others' stays.

The manifest in the folder names every file that was written there, with the hashes of what it may hold. It is written
before the first file and after the last, so that a run that was killed leaves nothing that the next one takes for another's.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

MANIFEST, _PART = ".nutgraf-export.json", ".nutgraf-export.part"
_FORMAT = 1
_SHOWN = 10
_Hashes = Mapping[str, tuple[str, ...]]


class ExportError(Exception):
    """The folder can't be written, and is as it was; the message says what to do."""


@dataclass(frozen=True)
class Written:
    """What became of the files of a folder, by their paths in it."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    removed: tuple[str, ...]
    left: tuple[str, ...]
    """What was written earlier and is wanted no more, but was changed by somebody since."""


def write(folder: Path, files: Mapping[str, bytes], engine: str) -> Written:
    """Have `folder` hold `files`, made for an engine, by their paths in it; raises ExportError where something of others' is in the way."""
    before = _hashes(folder)
    hashes = {path: _hash(content) for path, content in files.items()}
    _refuse(folder, files, before, hashes)
    found = {path: _hash_of(folder / path) for path in {*files, *before}}
    new = tuple(path for path in sorted(files) if found[path] is None)
    same = tuple(path for path in sorted(files) if found[path] == hashes[path])
    changed = tuple(sorted(files.keys() - set(new) - set(same)))
    gone = sorted(path for path in before.keys() - files.keys() if found[path] and not _blocked(folder, path))
    removed = tuple(path for path in gone if found[path] in before[path])
    try:
        _note(folder, engine, {path: _either(before.get(path, ()), hashes.get(path)) for path in found})
        for path in (*new, *changed):
            _put(folder, path, files[path])
        for path in removed:
            _take_away(folder, path)
        _note(folder, engine, {path: (each,) for path, each in hashes.items()})
    except OSError as error:
        raise ExportError(f"{folder} can't be written: {error.strerror or error}") from error
    return Written(new, changed, same, removed, tuple(path for path in gone if path not in removed))


def engine_of(folder: Path) -> str | None:
    """The engine that a folder was written for, None where it is none of ours."""
    noted = _noted(folder)
    return str(noted["engine"]) if noted else None


def _noted(folder: Path) -> Mapping[str, object] | None:
    """What the manifest says, None where there is none that can be read."""
    try:
        noted = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return noted if isinstance(noted, dict) and noted.get("format") == _FORMAT and "engine" in noted else None


def _hashes(folder: Path) -> _Hashes:
    files = (_noted(folder) or {}).get("files")
    inside = files.items() if isinstance(files, dict) else ()
    return {path: tuple(each) for path, each in inside if ".." not in path.split("/") and not path.startswith("/")}


def _refuse(folder: Path, files: Mapping[str, bytes], before: _Hashes, hashes: Mapping[str, str]) -> None:
    """Raise for what can't be written without touching what is others'."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise ExportError(f"{folder} is a file; name another folder")
    blocked = [path for path in sorted(files) if _blocked(folder, path)]
    found = {path: _hash_of(folder / path) for path in files if path not in blocked}
    foreign = [path for path, each in found.items() if each not in (None, hashes[path], *before.get(path, ()))]
    if in_the_way := sorted((*blocked, *foreign)):
        shown = ", ".join(in_the_way[:_SHOWN]) + (" …" if len(in_the_way) > _SHOWN else "")
        raise ExportError(
            f"in {folder} are files that nutgraf did not write, or that were changed since: {shown}; "
            "move them away, or export to another folder"
        )


def _blocked(folder: Path, path: str) -> bool:
    """Whether a file's place is taken by a folder or a link, or that of a folder above it by a file or a link."""
    target = folder / path
    taken = [each for each in _above(folder, path) if each.is_symlink() or (each.exists() and not each.is_dir())]
    return bool(taken) or target.is_symlink() or target.is_dir()


def _either(before: tuple[str, ...], now: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *((now,) if now else ()))))


def _note(folder: Path, engine: str, files: _Hashes) -> None:
    """Write the manifest, unless it says the same already."""
    noted = {"format": _FORMAT, "engine": engine, "files": {path: files[path] for path in sorted(files)}}
    text = json.dumps(noted, indent=1).encode()
    if _hash_of(folder / MANIFEST) != _hash(text):
        _put(folder, MANIFEST, text)


def _put(folder: Path, path: str, content: bytes) -> None:
    """A whole file in one step, never a half one."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / _PART).write_bytes(content)
    (folder / _PART).replace(folder / path)


def _take_away(folder: Path, path: str) -> None:
    """A file, and the folders that are empty without it."""
    (folder / path).unlink()
    with suppress(OSError):
        for above in _above(folder, path):
            above.rmdir()


def _above(folder: Path, path: str) -> Iterator[Path]:
    return (each for each in (folder / path).parents if each != folder and each.is_relative_to(folder))


def _hash_of(file: Path) -> str | None:
    """The hash of what a file holds, None where there is none."""
    return _hash(file.read_bytes()) if file.is_file() else None


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
