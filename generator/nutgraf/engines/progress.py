"""How far long work is: a line on a terminal, lines of plain text elsewhere, and in the end where the time went. All of it on standard error."""

import os
import time
from collections.abc import Callable
from shutil import get_terminal_size
from typing import TextIO

Tell = Callable[[str], None]
"""Called with what is done from now on."""
_PATIENCE = 2.0
"""What is over sooner, in seconds, shows nothing."""
_REDRAWN, _CHANGED, _REPEATED = 0.1, 1.0, 10.0
"""The shortest pause, in seconds, between two lines on a terminal, and between two lines of text, for another stage and for the same."""
_CLEAR = "\r\x1b[K"


def silent(_stage: str) -> None:
    """Tell nobody."""


class Progress:
    """The work from now on: `tell` what is done, `step` when one of many is; `clear` before others write; `end` it."""

    def __init__(self, out: TextIO, *, clock: Callable[[], float] = time.perf_counter, shown: bool = True) -> None:
        self._out, self._clock, self._shown = out, clock, shown
        self._terminal = out.isatty() and os.environ.get("TERM") != "dumb"
        self._began = self._turned = clock()
        self._drawn, self._line = self._began, ""
        self._stage, self._done, self._of = "", 0, 0
        self._times: dict[str, float] = {}

    def tell(self, stage: str, of: int = 0) -> None:
        """From now on this is done, to so many things if that is known."""
        self._turn()
        self._stage, self._done, self._of = stage, 0, of
        self._draw(_REDRAWN if self._terminal else _CHANGED)

    def step(self) -> None:
        """One more is done."""
        self.reach(self._done + 1)

    def reach(self, done: int) -> None:
        """So many are done."""
        self._done = done
        self._draw(_REDRAWN if self._terminal else _REPEATED)

    def clear(self) -> None:
        """Take the line away, so that others can write."""
        if self._line and self._terminal:
            self._out.write(_CLEAR)
            self._out.flush()
        self._line = ""

    def end(self) -> float:
        """Nothing is done any more; returns the seconds of all."""
        self._turn()
        self.clear()
        self._shown = False
        return self._turned - self._began

    def profile(self) -> str:
        """Where the time went: a line for each stage with its seconds and its share, in the order of their beginnings."""
        total = sum(self._times.values()) or 1.0
        lines = [f"{spent:9.2f} {spent / total:6.0%}  {stage}" for stage, spent in self._times.items()]
        return "\n".join(["  seconds  share  stage", *lines, f"{total:9.2f}         in all"])

    def _turn(self) -> None:
        now = self._clock()
        if self._stage:
            self._times[self._stage] = self._times.get(self._stage, 0.0) + now - self._turned
        self._turned, self._stage = now, ""

    def _draw(self, pause: float) -> None:
        now = self._clock()
        if (
            not self._shown
            or now - self._began < _PATIENCE
            or (now - self._drawn < pause and self._drawn > self._began)
        ):
            return
        self._drawn = now
        of = f" of {self._of}" if self._of else ""
        count = f" {self._done}{of}" if self._done or self._of else ""
        self._line = f"nutgraf: {self._stage}{count} ({now - self._began:.0f} s)"
        ending = "" if self._terminal else "\n"
        self._out.write(f"{_CLEAR if self._terminal else ''}{self._fitting()}{ending}")
        self._out.flush()

    def _fitting(self) -> str:
        return self._line[: get_terminal_size().columns - 1] if self._terminal else self._line
