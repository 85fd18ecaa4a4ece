"""A lock of another article.

Finds: a lock that was written for another source, or for an article with another number of paragraphs than the seed says.
Why: what it holds says nothing about this seed.
Example: `paragraphs: 22` in the seed, where the article that was compared had 21.
Instead: run `nutgraf verify` with the article from which the seed is made.
"""

from nutgraf.diagnostics import Finding, finding
from nutgraf.model import Seed
from nutgraf.provenance.again import AGAIN


def other_source(seed: Seed, source: str) -> Finding:
    """The lock names another source."""
    message = f"the lock is that of '{source}', and this source is '{seed.source.id}'"
    return finding("foreign-lock", seed.tree.span(("source", "id")), message, AGAIN)


def other_length(seed: Seed, paragraphs: int) -> Finding:
    """The lock's article is longer or shorter."""
    message = f"the article that was compared has {paragraphs} paragraphs, and the seed says {seed.source.paragraphs}"
    return finding("foreign-lock", seed.tree.span(("source", "paragraphs")), message, AGAIN)
