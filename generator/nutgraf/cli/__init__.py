"""The command line: it parses and prints, and leaves the work to others."""

import click

from nutgraf.engines.collecting import uncollected

with uncollected():  # modules are there to stay
    from nutgraf.cli.build import build
    from nutgraf.cli.check import check
    from nutgraf.cli.coverage import coverage
    from nutgraf.cli.explain import explain
    from nutgraf.cli.export import export
    from nutgraf.cli.publish import publish
    from nutgraf.cli.schema import schema
    from nutgraf.cli.verify import verify


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Preview while you write with `mkdocs serve`. Each command has a help of its own: nutgraf check --help",
)
@click.version_option(package_name="nutgraf")
def main() -> None:
    """Turn a news article into an explainer site that says where each fact comes from.

    Facts are in seeds/*.yaml, prose is in content/*.md. Run the commands in the folder of mkdocs.yml, or name it with
    --project.
    """


for _command in (check, verify, coverage, explain, build, export, publish, schema):
    main.add_command(_command)
