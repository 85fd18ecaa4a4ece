"""A quotation in a paraphrase.

Finds: a paraphrase with words in quotation marks.
Why: quotations are compared with the article letter by letter, and a paraphrase is not; a slip in the words would stand as somebody's own.
Example: `paraphrase: She called it "a guess".`
Instead: `quote: a guess`, with `paraphrase: She does not trust the estimate.` for its context.
"""

import re
from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Statement
from nutgraf.rules.book import Book

_QUOTED = re.compile(r"“[^“”]+”|\"[^\"]+\"|«[^«»]+»|„[^„“”]+[“”]")


def check(book: Book) -> Iterator[Finding]:
    """A finding for each paraphrase that quotes."""
    for telling in book.tellings():
        text = telling.record.paraphrase if isinstance(telling.record, Statement) else None
        if text and (found := _QUOTED.search(text)):
            message = f"the paraphrase quotes: {found[0][:80]}"
            advice = "write the words under `quote:`, or say it in your own"
            yield finding("quoted-paraphrase", telling.span("paraphrase"), message, advice)
