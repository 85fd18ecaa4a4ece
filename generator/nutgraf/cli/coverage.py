"""`nutgraf coverage`."""

from pathlib import Path

import click

from nutgraf.cli.project import SETTINGS, project_option
from nutgraf.diagnostics import Severity
from nutgraf.diagnostics.text import lines
from nutgraf.engines.locks import read_locks
from nutgraf.engines.mkdocs.command import configured
from nutgraf.engines.project import open_project
from nutgraf.provenance import Covered, coverage_findings
from nutgraf.provenance import coverage as covered


@click.command("coverage", short_help="Show what stands on each paragraph.")
@click.option("--source", metavar="ID", help="Only this source.")
@click.option("--strict", is_flag=True, help="Let warnings fail as errors do.")
@project_option
@click.pass_context
def coverage(context: click.Context, *, source: str | None, strict: bool, project: Path) -> None:
    """Show every paragraph of the articles with what stands on it, or why nothing does.

    \b
        nutgraf coverage
        nutgraf coverage --source old-bridge

    What nothing accounts for is a warning, or with `coverage: whole` in mkdocs.yml an error.

    Exit 0: no error; 1: an error; 2: wrong use.
    """
    said = configured(project / SETTINGS)
    opened = open_project(project, said.content)
    locks, faults = read_locks(project, opened.story.seeds)
    seeds = [seed for seed in opened.story.seeds if source in (None, seed.source.id)]
    if source and not seeds:
        raise click.UsageError(f"There is no source '{source}'.")
    found = [*faults]
    for seed in seeds:
        lock = locks.get(seed.source.id)
        click.echo(f"{seed.source.id}: {seed.source.paragraphs} paragraphs")
        for paragraph in covered(seed, lock):
            click.echo(f"  {paragraph.number:>4}  {_carried(paragraph)}")
        found.extend(coverage_findings(seed, lock, whole=said.settings.whole))
    if found:
        click.echo(lines(tuple(found)), err=True)
    context.exit(1 if any(strict or each.severity is Severity.ERROR for each in found) else 0)


def _carried(paragraph: Covered) -> str:
    names = ", ".join(record.id for record in paragraph.records)
    reasons = "; ".join(f"left out: {reason}" for reason in paragraph.skipped)
    missing = f"{paragraph.unrecorded} in quotation marks without a record" if paragraph.unrecorded else ""
    return "; ".join(part for part in (names, reasons, missing) if part) or "nothing"
