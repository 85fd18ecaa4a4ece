"""Tables whose cells may hold `[[id|text]]`: the bar inside is no border."""

import re
from types import MethodType

from markdown import Markdown
from markdown.extensions.tables import TableProcessor

_BARRED = re.compile(r"(\[\[[^\[\]|\n]+)\|([^\[\]\n]*\]\])")
_HELD = "\ue002"


def keep_pipes(md: Markdown) -> None:
    """Teach the table processor, where there is one, to leave the bar of a link alone."""
    for processor in md.parser.blockprocessors:
        if isinstance(processor, TableProcessor):
            processor._split = MethodType(_split, processor)  # type: ignore[attr-defined]


def _split(processor: TableProcessor, row: str) -> list[str]:
    held = _BARRED.sub(rf"\1{_HELD}\2", row)
    return [cell.replace(_HELD, "|") for cell in TableProcessor._split(processor, held)]  # type: ignore[attr-defined]
