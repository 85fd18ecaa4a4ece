"""What is wrong, where, and what to write instead: one finding, frozen."""

from collections.abc import Iterable
from dataclasses import dataclass

from nutgraf.diagnostics.codes import CODES, Severity


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file; `path` is relative to `mkdocs.yml` with `/`, lines and columns count from 1 in characters.

    `end_column` is the column after the last character. A whole file or folder is 1:1 to 1:1.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of an author: `code` stands in `CODES`, `help` says what to write instead where that is known."""

    code: str
    severity: Severity
    span: Span
    message: str
    help: str | None = None

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """The one order in which findings are shown: by file, line, column, then code and message."""
        return (self.span, self.code, self.message)


def finding(code: str, span: Span, message: str, help: str | None = None) -> Finding:  # noqa: A002 - the field's name
    """A finding with its code's severity; raises KeyError for a code that is not in the table (a bug of ours)."""
    return Finding(code, CODES[code].severity, span, message, help)


def tidy(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings sorted and without doubles."""
    return tuple(sorted(set(findings), key=lambda each: each.sort_key))
