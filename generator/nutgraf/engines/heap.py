"""Memory that large texts had goes back to the system."""

import ctypes
import sys
from contextlib import suppress

_TRIM, _MMAP = -1, -3
"""The parameters M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of mallopt(3)."""


def give_back() -> None:
    """Have texts of a megabyte and more in memory of their own, which is given back with them.

    Once glibc has seen one of up to 32 MB freed, it puts all such into its heap, between what lasts: of that heap little can be given back. Where the
    system's library is another one, nothing is done.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            library = ctypes.CDLL(None)
            library.mallopt(_MMAP, 1 << 20)
            library.mallopt(_TRIM, 1 << 24)
