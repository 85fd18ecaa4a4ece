"""What an id may look like, and which are taken by the site itself."""

import re

from nutgraf.model.views import VIEWS

_SHAPE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PARAGRAPH = re.compile(r"p[0-9]+")
LONGEST = 64
ARGUMENTS = ("principal", "latest", "open", "inferred")
_ADDRESSES = ("index", "about", "print", "data", "assets", "search", "sitemap", "robots", "llms")
RESERVED = frozenset((*VIEWS, *ARGUMENTS, *_ADDRESSES))


def is_well_formed(name: str) -> bool:
    """Whether an id is kebab-case ASCII that begins with a letter, at most 64 characters long."""
    return len(name) <= LONGEST and _SHAPE.fullmatch(name) is not None


def is_reserved(name: str) -> bool:
    """Whether an id would clash with a view, a view's argument, an address of the site or a paragraph's anchor."""
    return name in RESERVED or _PARAGRAPH.fullmatch(name) is not None
