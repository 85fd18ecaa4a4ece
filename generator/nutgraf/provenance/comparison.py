"""How each quotation was compared with the article, as far as the lock holds it."""

from collections.abc import Mapping
from typing import NamedTuple

from nutgraf.model import Seed, Statement
from nutgraf.provenance.lock import Lock
from nutgraf.provenance.quotations import quoted, words_digest


class Comparison(NamedTuple):
    """Whether a quotation's words and place are those that were compared; then how it was found, where, and what leads to it.

    `fragment` is what stands in a link after `#:~:`.
    """

    compared: bool
    how: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()
    fragment: str | None = None


NOT_COMPARED = Comparison(compared=False)


def comparisons(seed: Seed, lock: Lock | None) -> Mapping[str, Comparison]:
    """For each statement of a seed that quotes, by its id, how it was compared; nothing is claimed that the lock does not hold."""
    holds = lock is not None and lock.source == seed.source.id and lock.paragraphs == seed.source.paragraphs
    return {said.id: _comparison(said, lock) if lock and holds else NOT_COMPARED for _, said in quoted(seed)}


def _comparison(said: Statement, lock: Lock) -> Comparison:
    locked = lock.quotations.get(said.id)
    if locked is None or locked.words != words_digest(said) or not set(locked.at) <= set(said.at):
        return NOT_COMPARED
    return Comparison(True, locked.how, locked.at, locked.fragment)


def original_link(link: str | None, comparison: Comparison) -> str | None:
    """The address in the original that leads to a quotation, None where the source has no link or no fragment was found."""
    if link is None or comparison.fragment is None:
        return None
    address, _, anchor = link.partition("#")
    return f"{address}#{anchor.partition(':~:')[0]}:~:{comparison.fragment}"
