"""`nutgraf verify`."""

import sys
from pathlib import Path

import click

from nutgraf.cli.project import SETTINGS, project_option
from nutgraf.diagnostics import Severity
from nutgraf.diagnostics.text import lines
from nutgraf.engines.mkdocs.command import configured
from nutgraf.engines.verification import Verification, sources_of, verify_source


@click.command("verify", short_help="Compare quotations with the article, and keep it.")
@click.argument("article", type=click.Path(path_type=str, exists=True, dir_okay=False, allow_dash=True))
@click.option("--source", metavar="ID", help="The source whose article it is, where there are several.")
@click.option("--strict", is_flag=True, help="Let warnings fail as errors do.")
@project_option
@click.pass_context
def verify(context: click.Context, *, article: str, source: str | None, strict: bool, project: Path) -> None:
    """Compare a seed with its ARTICLE, letter by letter, and keep what was found in seeds/ID.lock.

    ARTICLE is a file of text, Markdown or HTML, or - for standard input. It stays where it is; nothing of it is copied
    but the quotations that are in the seed.

    \b
        nutgraf verify ../old-bridge.txt
        nutgraf verify page.html --source old-bridge

    Exit 0: nothing is wrong and the lock is up to date, though perhaps warnings; 1: an error, the lock stays as it was;
    2: wrong use.
    """
    said = configured(project / SETTINGS)
    name = source or _asked(sources_of(project))
    known = sources_of(project)
    if known and name not in known:
        raise click.UsageError(f"There is no source '{name}'; there are {', '.join(known)}.")
    found = verify_source(project, said.content, said.settings, name, _read(article), Path(article).name)
    if found.findings:
        click.echo(lines(found.findings), err=True)
    _tell(found, name)
    context.exit(1 if any(strict or each.severity is Severity.ERROR for each in found.findings) else 0)


def _asked(sources: tuple[str, ...]) -> str:
    """The only source, or the one that the editor names."""
    if len(sources) < 2:
        return next(iter(sources), "")
    if not sys.stdin.isatty():
        raise click.UsageError(f"There are several sources: say --source {' or --source '.join(sources)}.")
    answer: str = click.prompt("Whose article is it?", type=click.Choice(sources))
    return answer


def _read(article: str) -> bytes:
    if article == "-":
        return sys.stdin.buffer.read()
    return Path(article).read_bytes()


def _tell(found: Verification, name: str) -> None:
    if found.lock is None:
        click.echo("nothing was kept: the lock is as it was", err=True)
        return
    counts = f"{_counted(len(found.lock.quotations), 'quotation')} and {_counted(len(found.lock.figures), 'figure')}"
    click.echo(f"{counts} compared; seeds/{name}.lock is {'written' if found.written else 'up to date'}")
    if found.changed is not None:
        click.echo("the article is another than the one compared before; what that changed:")
        for change in found.changed:
            was, now = (_place(each.at if each else ()) for each in (change.before, change.after))
            click.echo(f"  {change.name}: was {was}, is {now}")
        if not found.changed:
            click.echo("  nothing that is quoted")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _place(paragraphs: tuple[int, ...]) -> str:
    return f"in paragraph {', '.join(map(str, paragraphs))}" if paragraphs else "not there"
