"""`nutgraf publish`."""

from pathlib import Path

import click

from nutgraf.cli.profile import profile_option, progress, told
from nutgraf.diagnostics.summary import counted
from nutgraf.diagnostics.text import lines
from nutgraf.engines.export.folder import engine_of
from nutgraf.engines.export.known import EngineError
from nutgraf.engines.export.publishing import publish as publish_built
from nutgraf.engines.export.settings import FILE
from nutgraf.engines.mkdocs.command import configured
from nutgraf.publish.swap import SwapError

_PUBLIC = "public"


@click.command("publish", short_help="Look through what another engine has built, and publish it.")
@click.argument("built", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="DIR")
@click.option(
    "--exported",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The folder that was exported, where DIR does not lie in it.",
)
@click.option(
    "-d",
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the published site goes, instead of public/ in the folder that was exported.",
)
@profile_option
@click.pass_context
def publish(
    context: click.Context, *, built: Path, exported: Path | None, site_dir: Path | None, profile: bool
) -> None:
    """Look through the site that another engine has built in DIR, and publish a copy of it.

    No page is missing, links hold, nothing runs but the theme's own scripts, and each page says so in a
    Content-Security-Policy: as in a build with MkDocs. DIR stays as it is.

    \b
        nutgraf export ../bridge --for zensical
        cd ../bridge && zensical build --strict
        nutgraf publish site -d public

    Exit 0: it was published; 1: an error, the published site is as it was; 2: wrong use.
    """
    origin = exported or built.absolute().parent
    engine = engine_of(origin)
    if engine is None:
        raise click.UsageError(f"{origin} was not written by `nutgraf export`; name the folder with --exported.")
    target = (site_dir or origin / _PUBLIC).absolute()
    if target == built.absolute() or target in built.absolute().parents or built.absolute() in target.parents:
        raise click.UsageError("The published site needs a folder of its own; name another with --site-dir.")
    work = progress()
    try:
        done = publish_built(built, origin, engine, configured(origin / FILE).said, target, work.tell)
    except (SwapError, EngineError) as error:
        click.echo(str(error), err=True)
        context.exit(1)
    seconds = told(work, profile=profile)
    if done.findings:
        click.echo(lines(done.findings), err=True)
        click.echo("nothing was published; the site is as it was", err=True)
        context.exit(1)
    click.echo(
        f"the site is in {target}: {done.pages} pages, {counted(done.findings)}, {seconds:.1f} seconds", err=True
    )
