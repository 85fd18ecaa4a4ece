"""Findings as data, and the ways to show them."""

from nutgraf.diagnostics.codes import CODES, Code, Severity
from nutgraf.diagnostics.finding import Finding, Span, finding, tidy

__all__ = ["CODES", "Code", "Finding", "Severity", "Span", "finding", "tidy"]
