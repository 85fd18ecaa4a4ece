"""Two folders change places in one step, where the system can."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""
_WORKING_FOLDER = -100
"""AT_FDCWD of Linux."""
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


def exchange(one: Path, other: Path) -> bool:
    """Let two paths change places at once; False where system or file system can't. Any other failure is an OSError."""
    rename = _rename()
    if rename is None:
        return False
    if rename(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _rename() -> Callable[[bytes, bytes], int] | None:
    """The system's call, None where it has none."""
    if sys.platform == "win32":
        return None
    system = ctypes.CDLL(None, use_errno=True)
    if hasattr(system, "renameat2"):
        return lambda one, other: int(system.renameat2(_WORKING_FOLDER, one, _WORKING_FOLDER, other, _EXCHANGE))
    if hasattr(system, "renamex_np"):
        return lambda one, other: int(system.renamex_np(one, other, _EXCHANGE))
    return None
