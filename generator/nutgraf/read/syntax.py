"""What a YAML parser could not read, said to an editor, at the place of its cause where that can be told."""

import re

import yaml

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.read.cut import quoted

_PLAIN_WORDS = (
    (r"tab character|character '\\t'", "a tab stands here", "indent with spaces"),
    (r"cannot start any token", "a text can't begin with this character", "put a text that begins with @, `, % or & in quotation marks"),
    (r"could not find expected ':'", "this is a key without its colon, or belongs to the text above", "write `key: value`, and indent a text's next lines further than its key"),
    (r"unexpected end of stream|while scanning a quoted scalar", "a quotation mark is opened and never closed", "close it at the end of the text"),
    (r"block sequence entries are not allowed", "a list begins in the middle of a line", "begin it in a line of its own, or put a text that begins with `- ` in quotation marks"),
    (r"did not find expected ',' or", "a list or map in brackets is not closed, or lacks a comma", "write it in lines of its own instead of brackets"),
    (r"undefined alias|while scanning an (alias|anchor)|did not find expected alphabetic", "a text begins with * or &", "put it in quotation marks"),
    (r"while scanning a tag|tag handle|tag", "a text begins with !", "put it in quotation marks"),
    (r"directive", "a line begins with %", "put the text in quotation marks"),
    (r"unknown escape|escape", "a backslash in double quotation marks stands for something else", "write it twice, or use single quotation marks"),
    (r"did not find expected key|did not find expected '-'|expected <block end>|expected <document start>", "the line is not indented like its neighbours, or a quotation ends too early", "indent it like the lines around it; in a quoted text, use the other kind of quotation marks"),
)  # fmt: skip
_AT_CONTEXT = re.compile(r"quoted scalar|could not find expected ':'")


def syntax_finding(error: yaml.MarkedYAMLError, text: str, path: str) -> Finding:
    """A finding for text that is not YAML."""
    said = f"{error.context or ''} {error.problem or ''}".strip()
    mark = (_AT_CONTEXT.search(said) and error.context_mark) or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    span = Span(path, line + 1, column + 1, line + 1, column + 1)
    there = next(iter(text.splitlines()[line : line + 1]), "")
    if "mapping values are not allowed" in said:
        return _colon(span, there)
    if there[column : column + 1] == "\t":
        said = "tab character"
    for pattern, message, advice in _PLAIN_WORDS:
        if re.search(pattern, said):
            return finding("broken-yaml", span, message, advice)
    return finding("broken-yaml", span, f"this is not YAML: {said}", "look at this line and the one above")


def _colon(span: Span, line: str) -> Finding:
    """A colon where YAML has no use for one: in an unquoted text, or in a line that is indented too far."""
    before = re.match(r"[\s-]*(?:[^:\s][^:]*:\s+)?", line)
    text = line[before.end() :].strip() if before else ""
    if before is None or before.end() > span.column:
        advice = "indent it like the lines around it; if it belongs to a text, put the whole text in quotation marks"
        return finding("broken-yaml", span, "this line belongs to the text above it, and yet has a colon", advice)
    advice = f"put the whole text in quotation marks: {quoted(text)}"
    return finding("split-at-colon", span, "a colon in a text that is not in quotation marks makes a key of it", advice)
