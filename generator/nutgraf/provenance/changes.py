"""What a changed article changed for us, quotation by quotation."""

from typing import NamedTuple

from nutgraf.provenance.lock import Lock, LockedQuotation


class Change(NamedTuple):
    """A quotation that was found otherwise before; None where it was not there before or is no more."""

    name: str
    before: LockedQuotation | None
    after: LockedQuotation | None


def changed_article(before: Lock | None, after: Lock) -> bool:
    """Whether the article is another than the one that was compared before."""
    return before is not None and before.fingerprint != after.fingerprint


def changes(before: Lock, after: Lock) -> tuple[Change, ...]:
    """The quotations whose paragraphs, words or way of standing there differ, in the order of their ids."""
    names = sorted({*before.quotations, *after.quotations})
    pairs = (Change(name, before.quotations.get(name), after.quotations.get(name)) for name in names)
    return tuple(each for each in pairs if _known(each.before) != _known(each.after))


def _known(locked: LockedQuotation | None) -> LockedQuotation | None:
    """What counts as a change; that another fragment leads there does not."""
    return locked and locked._replace(fragment=None)
