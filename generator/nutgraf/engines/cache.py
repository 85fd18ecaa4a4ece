"""What builds keep for the next one: in the user's own cache folder, a file for each project and version of all that makes pages.

It holds nothing that can't be made again, and may be deleted at any time. What can't be read counts as missing. `NUTGRAF_CACHE` names another folder, or is
`off`.
"""

import hashlib
import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

import nutgraf
from nutgraf.pages.recall import Made

VARIABLE, OFF = "NUTGRAF_CACHE", "off"
_PARTS = ("Babel", "Jinja2", "Markdown", "MarkupSafe", "mkdocs", "nh3", "pydantic", "pymdown-extensions")
"""What pages are made with, besides the code and Python."""
_BUILDS = 3
"""For how many builds what is not used is kept."""
_MANY = 500
"""How much is kept in memory before it is written."""
_PATIENCE = 5
"""Seconds to wait for another build that writes."""
_TABLES = (
    "CREATE TABLE IF NOT EXISTS made (key TEXT PRIMARY KEY, build INTEGER, sum TEXT, entry BLOB) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS builds (number INTEGER)",
)


class Cache:
    """One project's; `find` and `keep` during a build, `close` at its end."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._open: tuple[int, sqlite3.Connection] | None = None
        self._inherited: tuple[int, sqlite3.Connection] | None = None
        """The one of the process that this was forked from, which must not be closed here."""
        self._recent: dict[str, Made] = {}
        self._used: set[str] = set()

    def find(self, key: str) -> Made | None:
        """What is kept under a key."""
        self._used.add(key)
        if key in self._recent:
            return self._recent[key]
        row = self._ask("SELECT sum, entry FROM made WHERE key = ?", key)
        return _read(*row) if row else None

    def keep(self, made: Iterable[tuple[str, Made]]) -> None:
        """Keep what was made."""
        for key, each in made:
            self._recent[key] = each
            if len(self._recent) >= _MANY:
                self._flush()

    def close(self) -> None:
        """Write what was made, and forget what no recent build used."""
        self._flush(last=True)
        self._used = set()
        self._drop()

    def _flush(self, *, last: bool = False) -> None:
        """Write what is still in memory; where another build writes for long, it is forgotten."""
        with suppress(sqlite3.Error, OSError):
            if connection := self._connection():
                with connection:
                    self._write(connection, last=last)
        self._recent = {}

    def _write(self, connection: sqlite3.Connection, *, last: bool) -> None:
        number = (connection.execute("SELECT max(number) FROM builds").fetchone()[0] or 0) + 1
        rows = ((key, number, *_written(made)) for key, made in self._recent.items())
        connection.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?)", rows)
        if last:
            connection.execute("DELETE FROM builds")
            connection.execute("INSERT INTO builds VALUES (?)", (number,))
            connection.executemany("UPDATE made SET build = ? WHERE key = ?", ((number, key) for key in self._used))
            connection.execute("DELETE FROM made WHERE build <= ?", (number - _BUILDS,))

    def _ask(self, question: str, *values: object) -> tuple[str, bytes] | None:
        try:
            connection = self._connection()
            return connection.execute(question, values).fetchone() if connection else None
        except (sqlite3.Error, OSError):
            self._drop()
            self._file = None
            return None

    def _connection(self) -> sqlite3.Connection | None:
        """This process's own: none may be used by two."""
        if self._file is None:
            return None
        if self._open is None or self._open[0] != os.getpid():
            self._inherited, self._open = self._open, (os.getpid(), _opened(self._file))
        return self._open[1]

    def _drop(self) -> None:
        if self._open and self._open[0] == os.getpid():
            self._open[1].close()
        self._open = None


def cache_of(root: Path) -> Cache:
    """The cache of the project in `root`; one that keeps nothing beyond the build where it is switched off or has no folder."""
    said = os.environ.get(VARIABLE, "")
    if said == OFF:
        return Cache(None)
    folder = Path(said) if said else _users()
    name = hashlib.sha256(os.fsencode(root.absolute())).hexdigest()[:16]
    file = folder / f"{name}-{_version()}.sqlite"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for other in folder.glob(f"{name}-*.sqlite*"):
            if not other.name.startswith(file.name):
                other.unlink(missing_ok=True)
    except OSError:
        return Cache(None)
    return Cache(file)


def _users() -> Path:
    """The user's folder for such files."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local", "nutgraf", "cache")
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/nutgraf"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "nutgraf")


@cache
def _version() -> str:
    """One name for each state of the code and of what it works with."""
    whole = hashlib.sha256(f"{sys.version} {[version(each) for each in _PARTS]}".encode())
    package = Path(nutgraf.__file__).parent
    for file in sorted(package.rglob("*.py")):
        whole.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()[:16]


def _opened(file: Path) -> sqlite3.Connection:
    """A connection to a file that is one of ours, begun anew where it is none."""
    try:
        return _prepared(file)
    except sqlite3.DatabaseError:
        file.unlink(missing_ok=True)
        return _prepared(file)


def _prepared(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=_PATIENCE)
    for table in _TABLES:
        connection.execute(table)
    return connection


def _written(made: Made) -> tuple[str, bytes]:
    """An entry's checksum and what is kept of it."""
    entry = zlib.compress(
        json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), 1
    )
    return hashlib.sha256(entry).hexdigest(), entry


def _read(checksum: str, entry: bytes) -> Made | None:
    """An entry, None where it is not what was written."""
    if not isinstance(entry, bytes) or hashlib.sha256(entry).hexdigest() != checksum:
        return None
    value, facts, sum_ = json.loads(zlib.decompress(entry).decode("utf-8", "surrogatepass"))
    return Made(value, tuple(facts), sum_)
