"""`nutgraf build`."""

from pathlib import Path

import click

from nutgraf.cli.profile import profile_option
from nutgraf.cli.project import SETTINGS, project_option
from nutgraf.diagnostics.text import lines
from nutgraf.engines.mkdocs import command


@click.command("build")
@click.option("--strict", is_flag=True, help="Let warnings stop the build as errors do.")
@click.option(
    "-d",
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the site goes, instead of the site/ beside mkdocs.yml.",
)
@profile_option
@project_option
@click.pass_context
def build(context: click.Context, *, strict: bool, site_dir: Path | None, profile: bool, project: Path) -> None:
    """Build the explainer as static pages into site/.

    It does what `mkdocs build` does. Where something is wrong, that is printed and the old site stays as
    it is.

    \b
        nutgraf build --strict
        nutgraf build --project ../old-bridge -d public

    Exit 0: the site was built; 1: an error, nothing was built; 2: wrong use, as where there is no mkdocs.yml.
    """
    found = command.configured(project / SETTINGS).findings
    if found:
        click.echo(lines(found), err=True)
        context.exit(1)
    command.build(project, strict=strict, site_dir=site_dir, profile=profile)
