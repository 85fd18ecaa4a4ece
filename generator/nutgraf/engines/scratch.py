"""Folders for what need not last."""

import shutil
import tempfile
import weakref
from pathlib import Path


def scratch(owner: object) -> Path:
    """An empty folder outside the project that is there as long as its owner lives, and no longer than the process; raises OSError."""
    folder = tempfile.mkdtemp(prefix="nutgraf-")
    weakref.finalize(owner, shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
