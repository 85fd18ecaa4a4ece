"""The command line: it parses and prints, and leaves the work to others."""

from pathlib import Path

import click

from nutgraf.diagnostics.json import as_json
from nutgraf.diagnostics.text import lines
from nutgraf.engines.project import open_project


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="nutgraf")
def main() -> None:
    """Turn a structured news article into an explainer site.

    Facts are in seeds/*.yaml; run the commands in the folder of mkdocs.yml.
    """


@main.command("check")
@click.option("--strict", is_flag=True, help="Make warnings errors.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How findings are shown.",
)
@click.option(
    "--project", type=click.Path(path_type=Path, file_okay=False), default=".", help="The folder of mkdocs.yml."
)
@click.pass_context
def check(context: click.Context, *, strict: bool, shape: str, project: Path) -> None:
    """Look at every seed, and print all that is wrong, a line each.

    Text goes to standard error, JSON to standard output. Exit 0: no error; 1: an error; 2: wrong use.
    """
    if not (project / "mkdocs.yml").is_file():
        raise click.UsageError(f"there is no mkdocs.yml in {project}")
    found = open_project(project)
    if shape == "json":
        click.echo(as_json(found.findings))
    elif found.findings:
        click.echo(lines(found.findings), err=True)
    context.exit(1 if found.failed(strict=strict) else 0)
