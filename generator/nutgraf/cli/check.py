"""`nutgraf check`."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import click

from nutgraf.cli.profile import profile_option, progress, told
from nutgraf.cli.project import SETTINGS, project_option
from nutgraf.cli.watch import watch
from nutgraf.diagnostics import Finding, Severity, tidy
from nutgraf.diagnostics.full import full
from nutgraf.diagnostics.github import commands
from nutgraf.diagnostics.json import as_json
from nutgraf.diagnostics.summary import summary
from nutgraf.diagnostics.text import lines
from nutgraf.engines.examination import examine
from nutgraf.engines.mkdocs.command import configured
from nutgraf.engines.progress import Tell, silent


@dataclass(frozen=True)
class _Shape:
    """A way to show findings of the project in a folder; `data` is for programs and goes to standard output."""

    render: Callable[[Sequence[Finding], Path], str]
    data: bool = False


def _full(findings: Sequence[Finding], root: Path) -> str:
    return full(findings, lambda path: _text(root / path), coloured=_is_terminal() and not os.environ.get("NO_COLOR"))


def _text(file: Path) -> str | None:
    return file.read_bytes().decode("utf-8-sig", "replace") if file.is_file() else None


def _is_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _from_workspace(root: Path) -> str:
    """Where the project lies in the repository that GitHub has checked out, empty at its top."""
    top = Path(os.environ.get("GITHUB_WORKSPACE") or ".").resolve()
    folder = root.resolve()
    return folder.relative_to(top).as_posix().removeprefix(".") if folder.is_relative_to(top) else folder.as_posix()


_SHAPES: Mapping[str, _Shape] = MappingProxyType(
    {
        "text": _Shape(lambda findings, _: lines(findings)),
        "full": _Shape(_full),
        "json": _Shape(lambda findings, _: as_json(findings), data=True),
        "github": _Shape(lambda findings, root: commands(findings, _from_workspace(root)), data=True),
    }
)


@click.command("check", short_help="Print all that is wrong, with its place and its remedy.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(_SHAPES)),
    default="text",
    show_default=True,
    help="text: a line each; full: with the lines they stand in; json: for programs; github: for a workflow's log.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail as errors do.")
@click.option("--watch", "watching", is_flag=True, help="Check again at each change, until Ctrl-C.")
@profile_option
@project_option
@click.pass_context
def check(context: click.Context, *, shape: str, strict: bool, watching: bool, profile: bool, project: Path) -> None:
    """Look at seeds, pages, theme and settings, and print all that is wrong.

    Each finding says where it is (file, line, column), what is wrong, what to write instead, and in brackets a code that
    `nutgraf explain` explains. Nothing is changed.

    \b
        nutgraf check
        nutgraf check --format full --watch

    Text goes to standard error, json and github to standard output.

    Exit 0: no error, though perhaps warnings; 1: an error; 2: wrong use, as where there is no mkdocs.yml.
    """
    found: tuple[Finding, ...] = ()
    if watching:
        with suppress(KeyboardInterrupt):
            for _ in watch(project, lambda: configured(project / SETTINGS).content):
                found = _findings(project)
                _show(found, project, _SHAPES[shape], quiet=False)
    else:
        work = progress()
        found = _findings(project, work.tell)
        told(work, profile=profile)
        _show(found, project, _SHAPES[shape], quiet=shape == "text" and not _is_terminal())
    context.exit(1 if any(strict or each.severity is Severity.ERROR for each in found) else 0)


def _findings(root: Path, tell: Tell = silent) -> tuple[Finding, ...]:
    """All that is wrong with the project's settings, seeds, prose and theme."""
    said = configured(root / SETTINGS)
    return tidy((*examine(root, said.content, settings=said.settings, tell=tell).findings, *said.findings))


def _show(found: Sequence[Finding], root: Path, shape: _Shape, *, quiet: bool) -> None:
    """Print the findings, and after those for people a line that counts them, unless it is to be quiet."""
    text = shape.render(found, root)
    if text:
        click.echo(text, err=not shape.data)
    if not (shape.data or quiet):
        click.echo(f"\n{summary(found)}" if text else summary(found), err=True)
