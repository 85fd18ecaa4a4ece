"""How a page is cited: in a line, and as an entry of BibTeX; the page's address stands between `before` and `after`."""

import re
from typing import NamedTuple

from nutgraf.story.addresses import Address
from nutgraf.words import Words


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
    plain = " ".join(each for each in (named, state and f"{state}.") if each)
    key = re.sub(r"[^a-z0-9]+", "-", Address(path).url).strip("-") or "index"
    fields = {"title": site if front else title, "howpublished": "" if front else site, "note": state}
    entry = "".join(f"  {name} = {{{_bare(value)}}},\n" for name, value in fields.items() if value)
    return (
        Citation(words("cite.line"), f"{plain} "),
        Citation(words("cite.bibtex"), f"@misc{{{key},\n{entry}  url = {{", "}\n}"),
    )


def _bare(text: str) -> str:
    """A text without what BibTeX would read: a backslash or brace that has no partner would end the entry."""
    return re.sub(r"([#$%&_])", r"\\\1", re.sub(r"[\\{}]", "", text))
