"""The option `--project`, which every command on a project takes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

SETTINGS = "mkdocs.yml"
_Command = TypeVar("_Command", bound=Callable[..., Any])


def project_option(command: _Command) -> _Command:
    """The command with the parameter `project`, a folder that has a `mkdocs.yml`."""
    option = click.option(
        "--project",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        default=".",
        callback=_with_settings,
        metavar="DIR",
        help="The folder of mkdocs.yml, where it is not this one.",
    )
    return option(command)


def _with_settings(_context: click.Context, _option: click.Parameter, folder: Path) -> Path:
    """The folder, where it has a `mkdocs.yml`; else wrong use."""
    if not (folder / SETTINGS).is_file():
        where = "here" if folder == Path() else f"in {folder}"
        raise click.UsageError(
            f"There is no {SETTINGS} {where}; go to the folder that has it, or name it with --project."
        )
    return folder
