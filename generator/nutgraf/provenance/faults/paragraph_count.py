"""A seed that counts other paragraphs than its article has.

Finds: `paragraphs` that is not the article's number of paragraphs: non-empty lines of text, or blocks of text in Markdown and HTML.
Why: every place of the seed is counted by it; one paragraph more at the top and all facts point at the wrong one.
Example: `paragraphs: 21` where the article has 22, as its headline was counted in one and not in the other.
Instead: `paragraphs: 22`, and the places counted anew; or the copy of the article from which the seed was made.
"""

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Seed


def report(seed: Seed, has: int) -> Finding:
    """The article has another number of paragraphs."""
    return finding(
        "paragraph-count",
        seed.counted,
        f"the article has {has} paragraphs, and the seed says {seed.source.paragraphs}",
        f"count headings and captions too; write `paragraphs: {has}` if the places are counted so",
    )
