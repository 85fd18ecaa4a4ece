"""Work during which Python does not look for objects that hold each other: what a build makes lasts to its end, and little of it is of that kind."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

atexit.register(gc.freeze)  # at its end a process would look through all that it still holds


@contextmanager
def uncollected() -> Iterator[None]:
    """Have the garbage collector wait until the context is left; counting references goes on."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
