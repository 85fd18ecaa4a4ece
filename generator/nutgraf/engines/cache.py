"""What builds keep for the next one: in the user's own cache folder, a file for each project and version of all that makes pages.

It holds nothing that can't be made again, and may be deleted at any time. What can't be read counts as missing. `NUTGRAF_CACHE` names another folder, or is
`off`.
"""

import hashlib
import os
import sqlite3
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

import nutgraf
from nutgraf.engines.entries import Row, read, written
from nutgraf.engines.scratch import scratch
from nutgraf.pages.recall import Kept, Made

VARIABLE, OFF = "NUTGRAF_CACHE", "off"
_PARTS = (
    "Babel",
    "Jinja2",
    "Markdown",
    "MarkupSafe",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "pydantic",
    "pymdown-extensions",
)
"""What pages are made with, besides the code and Python."""
_BUILDS = 3
"""For how many builds what is not used is kept."""
_MANY = 500
"""How much is kept in memory before it is written."""
_PATIENCE = 5
"""Seconds to wait for another build that writes."""
_TABLES = (
    "CREATE TABLE IF NOT EXISTS made (key TEXT PRIMARY KEY, sum TEXT, facts BLOB, entry BLOB)",
    "CREATE TABLE IF NOT EXISTS used (key TEXT PRIMARY KEY, build INTEGER) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS builds (number INTEGER)",
)
"""When something was last used stands in a table of its own, so that noting it does not write the entry again."""


class Cache:
    """One project's; `find` and `keep` during a build, `flush` at the end of a forked process, `close` at the build's end."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self._process = os.getpid()
        self._open: sqlite3.Connection | None = None
        self._inherited: list[sqlite3.Connection] = []
        """Those of the processes that this was forked from, which must not be closed here."""
        self._recent: dict[str, Row] = {}
        """What was made here and is not yet written."""
        self._used: set[str] = set()

    def find(self, key: str) -> Kept | None:
        """What is kept under a key."""
        self._settle()
        self._used.add(key)
        row = self._recent.get(key) or self._ask("SELECT sum, facts, entry FROM made WHERE key = ?", key)
        return read(key, *row) if row else None

    def keep(self, key: str, made: Made) -> None:
        """Keep what was made."""
        self._settle()
        self._recent[key] = written(key, made)
        if len(self._recent) >= _MANY:
            self.flush()

    def flush(self) -> None:
        """Write what is still in memory, and note what was used; where another process writes for long, it is forgotten.

        Whoever comes next, perhaps in another process or thread, has a connection of its own.
        """
        self._settle()
        with suppress(sqlite3.Error, OSError):
            if connection := self._connection():
                connection.commit()
                with connection:
                    self._write(connection)
        self._recent, self._used = {}, set()
        self._drop()

    def close(self) -> None:
        """Write what was made, and forget what no recent build used."""
        self.flush()
        with suppress(sqlite3.Error, OSError):
            if connection := self._connection():
                connection.commit()
                with connection:
                    number = _number(connection)
                    connection.execute("DELETE FROM builds")
                    connection.execute("INSERT INTO builds VALUES (?)", (number,))
                    old = (number - _BUILDS,)
                    connection.execute("DELETE FROM made WHERE key IN (SELECT key FROM used WHERE build <= ?)", old)
                    connection.execute("DELETE FROM used WHERE build <= ?", old)
        self._drop()

    def _settle(self) -> None:
        """Know whether this is a forked process: it has a connection of its own, and does not write what another one will."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self._inherited += [self._open] if self._open else []
            self._recent, self._used, self._open = {}, set(), None

    def _write(self, connection: sqlite3.Connection) -> None:
        number = _number(connection)
        rows = ((key, *row) for key, row in self._recent.items())
        connection.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?)", rows)
        used = ((key, number) for key in self._used | self._recent.keys())
        connection.executemany("INSERT OR REPLACE INTO used VALUES (?, ?)", used)

    def _ask(self, question: str, *values: object) -> Row | None:
        try:
            connection = self._connection()
            return connection.execute(question, values).fetchone() if connection else None
        except (sqlite3.Error, OSError):
            self._drop()
            self.file = None
            return None

    def _connection(self) -> sqlite3.Connection | None:
        if self.file and self._open is None:
            self._open = _opened(self.file)
        return self._open

    def _drop(self) -> None:
        if self._open:
            with suppress(sqlite3.Error):
                self._open.close()
        self._open = None


def cache_of(root: Path) -> Cache:
    """The cache of the project in `root`; one that keeps nothing beyond the build where it is switched off or has no folder."""
    said = os.environ.get(VARIABLE, "")
    if said == OFF:
        return _passing()
    folder = Path(said) if said else _users()
    name = hashlib.sha256(os.fsencode(root.absolute())).hexdigest()[:16]
    file = folder / f"{name}-{_version()}.sqlite"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for other in folder.glob(f"{name}-*.sqlite*"):
            if not other.name.startswith(file.name):
                other.unlink(missing_ok=True)
    except OSError:
        return _passing()
    return Cache(file)


def _passing() -> Cache:
    """A cache that is gone with the build."""
    cache = Cache(None)
    with suppress(OSError):
        cache.file = scratch(cache) / "cache.sqlite"
    return cache


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
    """A connection to a file that is one of ours, begun anew where it is none; raises sqlite3.OperationalError where it can't be had now."""
    try:
        return _prepared(file)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        for each in (file, *file.parent.glob(f"{file.name}-*")):
            each.unlink(missing_ok=True)
        return _prepared(file)


def _number(connection: sqlite3.Connection) -> int:
    """The number of the build that is under way."""
    return int(connection.execute("SELECT max(number) FROM builds").fetchone()[0] or 0) + 1


def _prepared(file: Path) -> sqlite3.Connection:
    """A connection with the tables, and one transaction for all that is read where that lets others write: where the file's disk can have a log beside it."""
    connection = sqlite3.connect(file, timeout=_PATIENCE)
    (log,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = OFF")
    for table in _TABLES:
        connection.execute(table)
    if log == "wal":
        connection.execute("BEGIN")
    return connection
