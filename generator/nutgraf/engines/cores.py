"""Work shared among the machine's cores: the same results in the same order, however many there are."""

import gc
import os
import pickle
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from typing import IO, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_FEWEST = 16
"""How many items are worth a second process."""
_NUMBER = 4
"""Bytes of a batch's number in the queue."""
_BATCHES = 4_000
"""Into how many batches the items are divided at most: a pipe holds their numbers, and nobody has to wait for it to be read."""


def nothing() -> None:
    """What is left to do where nothing is."""


def unheeded(_done: int) -> None:
    """How many are done, told to nobody."""


def shared(
    items: Sequence[T],
    work: Callable[[T], R],
    leave: Callable[[], None] = nothing,
    tell: Callable[[int], None] = unheeded,
) -> list[R]:
    """What `work` makes of each item, in their order; `work` depends on nothing that it changes, and what it makes can be pickled.

    Forked processes take items from one queue as this one does, and each calls `leave` in the end. What they leave undone, as when one is killed, is
    done here, and so an error of `work` arises here too. `tell` is called here, time and again and in the end, with how many have been begun by all of them.
    """
    helpers = _cores() - 1 if len(items) >= _FEWEST else 0
    made = _divided(items, work, leave, tell, helpers) if helpers > 0 else {}
    for number, item in enumerate(items):
        if number not in made:
            tell(number)
            made[number] = _done(work, item)
    tell(len(items))
    return [made[number] for number in range(len(items))]


def beside(work: Callable[[], R], leave: Callable[[], None] = nothing) -> Callable[[], R]:
    """Have something done by a forked process while this one goes on; what is given tells what it came to, and has to be asked for that.

    The same holds for `work` and `leave` as for shared work: what the other process leaves undone is done here, when that is asked.
    """
    if _cores() < 2:
        return work
    sys.stdout.flush()
    sys.stderr.flush()
    file, reading = tempfile.TemporaryFile(), _queue(1)  # noqa: SIM115 - closed once the result is read
    process = _helper(reading, [work], lambda each: each(), leave, file)
    os.close(reading)

    def result() -> R:
        os.waitpid(process, 0)
        with file:
            made: dict[int, R] = _handed_over(file)
        return made[0] if made else work()

    return result


def _cores() -> int:
    """How many processes may work: one where forking is not safe, as beside other threads."""
    if sys.platform in ("win32", "darwin") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _divided(
    items: Sequence[T], work: Callable[[T], R], leave: Callable[[], None], tell: Callable[[int], None], helpers: int
) -> dict[int, R]:
    reading = _queue(len(items))
    sys.stdout.flush()
    sys.stderr.flush()
    with ExitStack() as opened:
        files = [opened.enter_context(tempfile.TemporaryFile()) for _ in range(helpers)]
        gc.freeze()  # what the garbage collector looks at is copied into every process
        opened.callback(gc.unfreeze)
        processes = [_helper(reading, items, work, leave, file) for file in files]
        try:
            made = _taken(reading, items, work, tell)
        finally:
            os.close(reading)
            for process in processes:
                os.waitpid(process, 0)
        for file in files:
            made |= _handed_over(file)
    return made


def _queue(items: int) -> int:
    """The reading end of a pipe that holds the numbers of all batches."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(number.to_bytes(_NUMBER, "big") for number in range(min(items, _BATCHES))))
    os.close(writing)
    return reading


def _taken(
    reading: int, items: Sequence[T], work: Callable[[T], R], tell: Callable[[int], None] = unheeded
) -> dict[int, R]:
    """What this process makes of the batches that it takes; they are taken in the order of their numbers, by whomever."""
    made = {}
    while taken := os.read(reading, _NUMBER):
        batch = int.from_bytes(taken, "big")
        tell(batch * len(items) // min(len(items), _BATCHES))
        for number in range(batch, len(items), _BATCHES):
            made[number] = _done(work, items[number])
    return made


def _done(work: Callable[[T], R], item: T) -> R:
    """What work makes of an item; what it has left behind is young, and taken away where the collector is off for a whole build."""
    made = work(item)
    gc.collect(0)
    return made


def _helper(
    reading: int, items: Sequence[T], work: Callable[[T], R], leave: Callable[[], None], file: IO[bytes]
) -> int:
    """A forked process at work, by its id; it ends without a word, whatever happens in it."""
    process = os.fork()
    if process:
        return process
    try:
        pickle.dump(_taken(reading, items, work), file, pickle.HIGHEST_PROTOCOL)
        file.flush()
        leave()
    finally:
        os._exit(0)


def _handed_over(file: IO[bytes]) -> dict[int, R]:
    """What a process left in its file; nothing where it came to an end before."""
    with suppress(EOFError, pickle.UnpicklingError):
        file.seek(0)
        return pickle.load(file)  # type: ignore[no-any-return]  # noqa: S301 - written by our own child
    return {}
