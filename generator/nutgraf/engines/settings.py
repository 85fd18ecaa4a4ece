"""The plugin's options: which warnings are let stand, and how much of an article has to be accounted for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nutgraf.diagnostics import CODES, Finding, Severity, Span, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.provenance import COPIED_WORDS

OPTIONS = ("ignore", "coverage", "copied_words")
Place = Callable[[str], Span]
"""Where an option stands."""


@dataclass(frozen=True)
class Settings:
    """What `mkdocs.yml` says to nutgraf."""

    ignore: frozenset[str] = frozenset()
    """Codes of warnings that are let stand in the whole project."""
    whole: bool = False
    """`coverage: whole`: a paragraph that nothing accounts for is an error."""
    copied_words: int = COPIED_WORDS


def read_options(options: Mapping[str, Any], place: Place) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings by the plugin's options, and what is wrong with those; what is wrong is left out."""
    findings = [_unknown(name, place) for name in options if name not in OPTIONS]
    ignored = tuple(_ignored(options.get("ignore") or [], place("ignore"), findings))
    coverage, copied = options.get("coverage"), options.get("copied_words", COPIED_WORDS)
    if coverage not in (None, "whole"):
        findings.append(_fault(place("coverage"), "`coverage` takes no other word than `whole`"))
    if not isinstance(copied, int) or isinstance(copied, bool) or copied < 1:
        findings.append(_fault(place("copied_words"), "`copied_words` is a number of words, at least 1"))
        copied = COPIED_WORDS
    return Settings(frozenset(ignored), coverage == "whole", copied), tuple(findings)


def _ignored(entries: object, span: Span, findings: list[Finding]) -> Iterator[str]:
    """The codes of `ignore`, a list of maps that each name one, and why it is let stand."""
    for entry in entries if isinstance(entries, list) else [entries]:
        if not isinstance(entry, Mapping) or set(entry) != {"code", "because"} or not entry["because"]:
            advice = "write `- code: uncited-document` and below it `because:` and the reason"
            findings.append(_fault(span, "each entry of `ignore` has a `code` and a `because`", advice))
        elif entry["code"] not in CODES:
            findings.append(_fault(span, f"unknown code '{entry['code']}'", did_you_mean(str(entry["code"]), CODES)))
        elif CODES[entry["code"]].severity is Severity.ERROR:
            findings.append(_fault(span, f"'{entry['code']}' is an error, and errors can't be ignored"))
        else:
            yield str(entry["code"])


def _unknown(name: str, place: Place) -> Finding:
    advice = did_you_mean(name, OPTIONS) or f"the options are {', '.join(OPTIONS)}"
    return _fault(place(name), f"unknown option '{name}'", advice)


def _fault(span: Span, message: str, advice: str | None = None) -> Finding:
    return finding("bad-configuration", span, message, advice)
