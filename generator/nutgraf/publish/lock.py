"""Locks that live as long as the process that took them, so that a running build is told from a killed one."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def take(file: Path, *, wait: bool = False) -> IO[bytes]:
    """The lock on a file, which is made where it is missing.

    Raises BlockingIOError (on Windows PermissionError) where another has it, and FileNotFoundError where its file is gone.
    """
    with contextlib.ExitStack() as opened:
        lock = opened.enter_context(file.open("ab"))
        _hold(lock, wait=wait)
        if not os.path.samestat(os.fstat(lock.fileno()), file.stat()):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
        opened.pop_all()
        return lock


@contextlib.contextmanager
def turn(file: Path) -> Iterator[None]:
    """Wait until nobody else has a lock, and have it; its file is there only meanwhile."""
    lock = _wait(file)
    try:
        yield
    finally:
        if sys.platform == "win32":
            lock.close()
        with contextlib.suppress(OSError):
            file.unlink()
        lock.close()


def _wait(file: Path) -> IO[bytes]:
    """The lock on a file that whoever had it before may have removed."""
    while True:
        file.parent.stat()
        with contextlib.suppress(FileNotFoundError):
            return take(file, wait=True)


def _hold(lock: IO[bytes], *, wait: bool) -> None:
    """Lock an open file, or raise where another has it and there is no waiting."""
    if sys.platform == "win32":
        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
