"""What was read of files in a build before, taken over where they are the same."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from nutgraf.engines.cores import shared
from nutgraf.pages.recall import Made, Memory
from nutgraf.read.latest import File

T = TypeVar("T")


def rereading(
    memory: Memory | None, told: Callable[[T], Any | None], restored: Callable[[Any], T]
) -> Callable[[Sequence[File], Callable[[File], T]], list[T]]:
    """How files are read: those that `memory` knows are `restored`; others by all cores, and kept as they are `told`: plain data, None of what can't be kept."""

    def read(files: Sequence[File], work: Callable[[File], T]) -> list[T]:
        known = {file: restored(kept.load()) for file in files if memory and (kept := memory.find(_key(file)))}
        new = [file for file in files if file not in known]
        if memory and new:
            memory.flush()  # nothing may be open while processes are forked
        for file, made in zip(new, shared(new, work), strict=True):
            known[file] = made
            if memory and (plain := told(made)) is not None:
                memory.keep(_key(file), Made(plain, {}, ""))
        return [known[file] for file in files]

    return read


def _key(file: File) -> str:
    content, names = file
    return sha256(f"file {names!r} {sha256(content).hexdigest()}".encode("utf-8", "surrogatepass")).hexdigest()
