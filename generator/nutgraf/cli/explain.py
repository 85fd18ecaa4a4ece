"""`nutgraf explain`."""

import re
from collections.abc import Iterator
from shutil import get_terminal_size
from textwrap import fill

import click

from nutgraf.cli.explanations import explanations
from nutgraf.diagnostics import CODES, Severity
from nutgraf.diagnostics.nearest import did_you_mean

_WIDEST = 100
_GLUE = "\0"
"""Stands for the spaces of what is to be typed, which no line may end in the midst of."""


@click.command("explain", short_help="Say what a finding means and what to write instead.")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a finding means, why it is wrong, and what to write instead.

    CODE is the word in brackets at the end of a finding. Without one, all codes are listed.

    \b
        nutgraf explain unknown-id
        nutgraf explain

    Exit 0: it was explained; 2: there is no such code.
    """
    if code is None:
        click.echo("\n".join(_listed()))
        return
    name = code.strip("[]").lower()
    if name not in CODES:
        advice = did_you_mean(name, CODES) or "`nutgraf explain` lists all"
        raise click.UsageError(f"There is no code '{code}'; {advice}")
    click.echo("\n".join(_explained(name)))


def _explained(name: str) -> Iterator[str]:
    code = CODES[name]
    yield f"{name} ({code.severity}): {code.summary}"
    found = explanations().get(name)
    for heading, text in found.parts if found else ():
        yield ""
        yield _indented(f"{heading}:", text)


def _indented(heading: str, text: str) -> str:
    width = min(_WIDEST, get_terminal_size().columns)
    whole = re.sub(r"`[^`]+`", lambda code: code[0].replace(" ", _GLUE), text)
    lines = fill(
        whole,
        width,
        initial_indent=f"{heading:<10}",
        subsequent_indent=" " * 10,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return lines.replace(_GLUE, " ")


def _listed() -> Iterator[str]:
    """Every code with its fault in a phrase, errors first."""
    width = max(map(len, CODES))
    for severity in Severity:
        codes = [each for each in CODES.values() if each.severity is severity]
        if codes:
            yield f"{severity.value.capitalize()}s:"
            yield from (f"  {each.name:<{width}}  {each.summary}" for each in codes)
            yield ""
    yield "`nutgraf explain CODE` says more of one."
