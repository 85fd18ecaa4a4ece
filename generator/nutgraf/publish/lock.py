"""A lock that lives as long as the process that took it, so that a running build is told from a killed one."""

import contextlib
import os
import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def take(file: Path) -> IO[bytes] | None:
    """The lock on a file, which is made where it is missing; None where a living process has it or its folder is gone."""
    with contextlib.suppress(FileNotFoundError, BlockingIOError), contextlib.ExitStack() as opened:
        lock = opened.enter_context(file.open("ab"))
        _hold(lock)
        if os.path.samestat(os.fstat(lock.fileno()), file.stat()):
            opened.pop_all()
            return lock
    return None


def _hold(lock: IO[bytes]) -> None:
    """Lock an open file, or raise (BlockingIOError, on Windows PermissionError) where another has it."""
    if sys.platform == "win32":
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
