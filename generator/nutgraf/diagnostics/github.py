"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from collections.abc import Iterable

from nutgraf.diagnostics.finding import Finding

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def commands(findings: Iterable[Finding], folder: str = "") -> str:
    """All findings, a command each; `folder` is where `mkdocs.yml` lies in the repository, empty at its top."""
    return "\n".join(_command(each, folder) for each in findings)


def _command(found: Finding, folder: str) -> str:
    """`::error file=…,line=…,…,title=code::message`; columns only within one line, as GitHub takes no others."""
    at = found.span
    properties = {"file": f"{folder}/{at.path}" if folder else at.path, "line": at.line, "endLine": at.end_line}
    if at.line == at.end_line:
        properties |= {"col": at.column, "endColumn": at.end_column}
    properties["title"] = found.code
    listed = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
    said = f"{found.message}\n{found.help}" if found.help else found.message
    return _printable(f"::{found.severity} {listed}::{said.translate(_DATA)}")


def _printable(text: str) -> str:
    """The text without what is no character, which a file's name may hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
