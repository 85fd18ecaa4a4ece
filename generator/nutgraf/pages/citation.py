"""How a page is cited: in a line, and as an entry of BibTeX; the page's address stands between `before` and `after`."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nutgraf.story.addresses import Address
from nutgraf.words import Words

_SIGNS: Mapping[int, str] = {
    **dict.fromkeys(map(ord, "\\{}"), ""),
    **{ord(sign): f"\\{sign}" for sign in "#$%&_"},
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
}
"""What TeX would read as more than a sign, and how it prints it."""


class Citation(NamedTuple):
    """A form of citation around the page's address."""

    label: str
    before: str
    after: str = ""


def citations(words: Words, path: str, title: str, site: str, day: str) -> tuple[Citation, ...]:
    """The forms of a page by its path and title, on a site and with the day of its facts; the front page goes by the site's title."""
    front = Address(path).url == ""
    named = words("cite.front", site=site) if front or not site else words("cite.page", site=site, title=title)
    state = words("state", day=day) if day else ""
    plain = " ".join(f"{named} {state and f'{state}.'}".split())
    key = re.sub(r"[^a-z0-9]+", "-", Address(path).url).strip("-") or "index"
    fields = {"title": site if front else title, "howpublished": "" if front else site, "note": state}
    entry = "".join(f"  {name} = {{{_bare(value)}}},\n" for name, value in fields.items() if value)
    return (
        Citation(words("cite.line"), f"{plain} "),
        Citation(words("cite.bibtex"), f"@misc{{{key},\n{entry}  url = {{", "}\n}"),
    )


def _bare(text: str) -> str:
    """A text in one line without what BibTeX would read: a backslash or brace that has no partner would end the entry."""
    return " ".join(text.translate(_SIGNS).split())
