"""`nutgraf export`."""

from collections.abc import Mapping
from pathlib import Path

import click

from nutgraf.cli.profile import profile_option, progress, told
from nutgraf.cli.project import SETTINGS, project_option
from nutgraf.diagnostics.summary import counted
from nutgraf.diagnostics.text import lines
from nutgraf.engines.examination import Examination, examine
from nutgraf.engines.export import debug
from nutgraf.engines.export.content import exported
from nutgraf.engines.export.engine import ENGINES
from nutgraf.engines.export.folder import ExportError, Written, write
from nutgraf.engines.mkdocs.command import Configured, configured
from nutgraf.engines.progress import Tell
from nutgraf.engines.site import Site


@click.command("export", short_help="Write a folder that another engine builds.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--for",
    "engine",
    type=click.Choice([*ENGINES, debug.NAME]),
    required=True,
    help="What is to build it; debug: nothing, it is to be read.",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the export as errors do.")
@profile_option
@project_option
@click.pass_context
def export(context: click.Context, *, folder: Path, engine: str, strict: bool, profile: bool, project: Path) -> None:
    """Write into DIR what another engine builds the same pages from, with nutgraf's Markdown extension and no plugin.

    A file that is as it was is not touched, and one that was written earlier and is wanted no more is removed. Files
    that others put there stay.

    \b
        nutgraf export ../bridge --for zensical
        cd ../bridge && zensical build --strict

    Exit 0: the folder is up to date; 1: an error, the folder is as it was; 2: wrong use.
    """
    said, work = configured(project / SETTINGS), progress()
    _refuse(folder.resolve(), project.resolve(), said.content.resolve())
    stage = _examined(project, said, work.tell)
    work.clear()
    if stage.findings:
        click.echo(lines(stage.findings), err=True)
    if stage.site is None or stage.failed(strict=strict):
        click.echo(f"nothing was exported; {folder} is as it was", err=True)
        context.exit(1)
    work.tell("writing files")
    try:
        written = write(folder, _files(stage.site, said, engine), engine)
    except ExportError as error:
        click.echo(str(error), err=True)
        context.exit(1)
    seconds = told(work, profile=profile)
    click.echo(f"{_told(written)}\n{counted(stage.findings)}, {seconds:.1f} seconds", err=True)


def _files(site: Site, said: Configured, engine: str) -> Mapping[str, bytes]:
    return debug.debugged(site) if engine == debug.NAME else exported(site, said.content, said.said, ENGINES[engine])


def _examined(project: Path, said: Configured, tell: Tell) -> Examination:
    name = str(said.said.get("site_name") or "")
    return examine(project, said.content, name, said.settings, tell=tell).with_more(said.findings)


def _refuse(folder: Path, project: Path, content: Path) -> None:
    """Stop where what was exported would lie among what it is made of."""
    sources = (content, project / "seeds", project / "theme")
    if folder == project or folder in project.parents or any(folder.is_relative_to(each) for each in sources):
        raise click.UsageError("The project's own folders can't be exported to; name another one.")


def _told(written: Written) -> str:
    counts = {
        "new": len(written.new),
        "changed": len(written.changed),
        "as they were": len(written.same),
        "removed": len(written.removed),
    }
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    left = [f"left where it is, as somebody has changed it: {path}" for path in written.left]
    return "\n".join([f"files: {told}", *left])
