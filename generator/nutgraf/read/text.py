"""A file's bytes as text."""

from nutgraf.diagnostics import Finding, Span, finding

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(content: bytes, path: str) -> tuple[str | None, tuple[Finding, ...]]:
    """A UTF-8 text with or without a mark of byte order, None and a finding where it is something else."""
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        message = "this is text in UTF-16" if content.startswith(_UTF_16) else "this is not text in UTF-8"
        return None, (finding("not-utf8", _place(content, error.start, path), message, "save the file as UTF-8"),)


def _place(content: bytes, offset: int, path: str) -> Span:
    before = content[:offset]
    line, start = before.count(b"\n") + 1, before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8-sig", "replace")) + 1
    return Span(path, line, column, line, column + 1)
