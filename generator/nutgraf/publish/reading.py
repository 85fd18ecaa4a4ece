"""What the passes ask of a finished page, read from its HTML once: plain data, which can be kept for the next build.

A page of the whole story is read in parts, each of which is kept by itself.
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from itertools import accumulate, pairwise
from pathlib import Path
from sys import intern
from typing import NamedTuple

from nutgraf.publish.html import Tag, ids_of, parts, pieces, read_page, read_piece
from nutgraf.publish.leads import lead
from nutgraf.publish.packed import Packed
from nutgraf.publish.recalled import Recalled, make_anew
from nutgraf.publish.spread import Spread, unless_known
from nutgraf.publish.tags import addresses, faults_of, styled

LARGE = 200_000
"""From how many bytes on a page is read in parts."""
_HEADINGS = 16
"""How many headings a part has, more or less."""


class Reading(NamedTuple):
    """A page's places and addresses, what runs on it or would, and whether search engines may list it."""

    ids: Collection[str]
    """What a fragment of an address may name."""
    leads: Collection[str]
    """Where its elements lead within the site, as `leads.lead` says it."""
    scripts: list[str]
    """The texts of its inline scripts."""
    styles: list[str]
    """The texts of its inline styles."""
    odd: list[str]
    """What is no HTML to a strict reader."""
    faults: list[list[str]]
    """What its elements would run or load: in words, and as it may have been typed."""
    is_listed: bool
    """Whether it neither asks search engines to leave it out nor leads on to another page."""

    def held(self) -> "Reading":
        """The same as it is held while all pages are made: small, and with the theme's scripts once."""
        scripts, styles = (list(map(intern, each)) for each in (self.scripts, self.styles))
        return self._replace(ids=Packed.of(self.ids), leads=Packed.of(self.leads), scripts=scripts, styles=styles)

    @property
    def runs(self) -> bool:
        """Whether anything on it runs, styles, would, or can't be told."""
        return bool(self.scripts or self.styles or self.odd or self.faults)


def reading(name: str, html: bytes, prefix: str, site_url: str, recall: Recalled = make_anew) -> Reading:
    """A page read from its HTML; of the site, the path under which it is served and its address are needed, empty where they are not known.

    `recall` has parts of large pages that were read before, whichever page they stand on.
    """
    found = [_part(part, recall) for part in parts(BytesIO(html), _HEADINGS)] if len(html) >= LARGE else []
    return _placed(name, _together(found) or _read(_text(html)), prefix, site_url)


def file_reading(name: str, file: Path, prefix: str, site_url: str, recall: Recalled, spread: Spread) -> Reading:
    """The same of a page that is as large as the whole site, and never in memory at once."""
    with file.open("rb") as lines:
        places = [*pairwise(accumulate(map(len, parts(lines, _HEADINGS)), initial=0))]
    found = unless_known(
        places,
        lambda place: _known(_between(file, *place), recall),
        lambda place: _part(_between(file, *place), recall),
        spread,
    )
    return _placed(
        name, _together([Reading(*each) for each in found]) or _read(_text(file.read_bytes())), prefix, site_url
    )


def _between(file: Path, start: int, end: int) -> bytes:
    with file.open("rb") as opened:
        opened.seek(start)
        return opened.read(end - start)


def _part(html: bytes, recall: Recalled) -> Reading:
    return Reading(*recall(("part", sha256(html).hexdigest()), lambda: _read(_text(html))))


def _known(html: bytes, recall: Recalled) -> Reading | None:
    """What a part came to before, None where that is not known."""

    def unknown() -> Reading:
        raise LookupError

    with suppress(LookupError):
        return Reading(*recall(("part", sha256(html).hexdigest()), unknown))
    return None


def _text(html: bytes) -> str:
    """HTML as a text, the ends of its lines as they are on this machine's files."""
    return TextIOWrapper(BytesIO(html), encoding="utf-8").read()


def _placed(name: str, read: Reading, prefix: str, site_url: str) -> Reading:
    """What was read, as it leads from where the page stands."""
    leads = sorted({*filter(None, (lead(name, each, prefix, site_url) for each in read.leads))})
    return read._replace(leads=leads)


def _together(found: Sequence[Reading]) -> Reading | None:
    """What the parts of a page come to; None where there are none, or one can't be read by itself."""
    if not found or any(each.odd for each in found):
        return None
    return Reading(
        ids=sorted({each for part in found for each in part.ids}),
        leads=sorted({each for part in found for each in part.leads}),
        scripts=[each for part in found for each in part.scripts],
        styles=[each for part in found for each in part.styles],
        odd=[],
        faults=[list(each) for each in dict.fromkeys(tuple(each) for part in found for each in part.faults)],
        is_listed=all(each.is_listed for each in found),
    )


def _read(text: str) -> Reading:
    """A page, or a part of one, that leads where its addresses say, wherever it stands."""
    ids, led, faults, listed = set[str](), set[str](), dict[tuple[str, str], None](), True
    scripts, styles, odd = list[str](), list[str](), list[str]()
    for told in map(_told, pieces(text)):
        ids.update(told.ids)
        led.update(told.addresses)
        if told.is_plain:
            continue
        scripts.extend(told.scripts)
        styles.extend(told.styles)
        odd.extend(told.odd)
        faults.update(dict.fromkeys(told.faults))
        listed = listed and not told.keeps_out
    return Reading(sorted(ids), sorted(led), scripts, styles, odd, [list(each) for each in faults], listed)


class _Told(NamedTuple):
    """What an element tells, on whatever page: the ids by which it can be named, where it leads, what runs in it or would, what is odd, and whether it
    keeps its page out of lists.
    """

    ids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    is_plain: bool = False
    """Whether it tells nothing else, as most do."""
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    keeps_out: bool = False


@lru_cache(maxsize=1 << 13)
def _told(text: str) -> _Told:
    piece = read_piece(text)
    if (tag := piece.tag) is None:
        return _Told(odd=(piece.odd,)) if piece.odd else _Told(is_plain=True)
    scripts, styles = (piece.body,) * piece.is_script, (piece.body,) * piece.is_style
    faults, keeps_out = (*faults_of(tag), *styled(tag)), _keeps_out(tag)
    is_plain = not (scripts or styles or faults or keeps_out)
    led = tuple(each for _, each in addresses(tag))
    return _Told(tuple(ids_of(tag)), led, is_plain, scripts, styles, (), faults, keeps_out)


def page_addresses(text: str) -> tuple[str, ...]:
    """The addresses to which a page leads, each once, from its HTML."""
    return tuple(dict.fromkeys(each for tag in read_page(text).tags for _, each in addresses(tag)))


def _keeps_out(tag: Tag) -> bool:
    if tag.name != "meta":
        return False
    robots = tag.get("name") == "robots" and "noindex" in (tag.get("content") or "").lower()
    return robots or (tag.get("http-equiv") or "").lower() == "refresh"
