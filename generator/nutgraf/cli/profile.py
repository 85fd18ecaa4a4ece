"""The option `--profile`, and the progress of a command."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from nutgraf.engines.progress import Progress

_Command = TypeVar("_Command", bound=Callable[..., Any])


def profile_option(command: _Command) -> _Command:
    """The command with the parameter `profile`."""
    return click.option("--profile", is_flag=True, help="Say in the end where the time went.")(command)


def progress() -> Progress:
    """The progress of a command that begins now."""
    return Progress(sys.stderr)


def told(progress: Progress, *, profile: bool) -> float:
    """End the work, and say where the time went if that is asked; returns the seconds of all."""
    seconds = progress.end()
    if profile:
        click.echo(progress.profile(), err=True)
    return seconds
