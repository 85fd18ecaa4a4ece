"""The index of a site's search: what stands where, once, in the shape of MkDocs' own (`config`, `docs`)."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from nutgraf.publish.search_kinds import PAGE, PART, Kinds, Named
from nutgraf.publish.search_sections import Section

LARGEST = 250_000
"""How many bytes an index of up to 1,000 things with pages of their own has at most, compressed as servers do it; of more, as many more."""
_SERVERS = 6
"""The level at which servers compress."""
_CUTS = (10_000, 2000, 1000, 600, 400, 300, 250, 200, 170, 140, 120, 100, 80, 60, 40, 20, 0)
"""To how many characters texts are cut, the longest at which the index keeps to its size; quotations to three times as many."""

_BESIDE = 100
"""About how many letters an entry has besides its title and text, and an index besides its entries."""
_RATE = 0.15
"""About how many bytes a letter takes, compressed; what was tried tells better."""


class Entry(NamedTuple):
    """What a search can find: where it stands from the site's root, what it is called and is, its text, and below which entry it stands."""

    location: str
    title: str
    text: str
    named: Named
    below: str | None = None


def entries(
    pages: Iterable[tuple[str, Iterable[Section]]], kinds: Kinds, tags: Mapping[str, tuple[str, ...]]
) -> tuple[Entry, ...]:
    """The entries of pages by their addresses; `tags` are other names that editors give to pages.

    A heading that is no thing of the story and has no text enters where no other has its title.
    """
    found = tuple(each for url, parts in pages for each in _entries(url, parts, kinds, tags.get(url, ())))
    titles = Counter(each.title for each in found)
    return tuple(each for each in found if each.named.kind != PART or each.text or titles[each.title] == 1)


def _entries(url: str, parts: Iterable[Section], kinds: Kinds, tags: tuple[str, ...]) -> Iterator[Entry]:
    """A page's entries, those below a heading that is not the page's own with the location of that."""
    above: dict[int, str] = {}
    for section in parts:
        location = url + (f"#{section.anchor}" if section.anchor else "")
        above = {level: each for level, each in above.items() if level < section.level}
        named = kinds.things.get(location) or Named(PART if section.anchor else PAGE)
        named = named._replace(also=tuple(dict.fromkeys((*named.also, *tags)))) if not section.anchor else named
        yield Entry(location, section.title, section.text, named, above[max(above)] if above else None)
        if section.anchor:
            above[section.level] = location


def index_text(entries: Iterable[Entry], kinds: Kinds) -> str:
    """The index as JSON, texts cut short where it would be larger than `LARGEST`."""
    found = tuple(entries)
    most = max(LARGEST, LARGEST // 1000 * sum("#" not in each.location and each.named.kind != PAGE for each in found))
    letters, rate = [_letters(found, each) for each in _CUTS], _RATE
    too_long, short, text = -1, len(_CUTS) - 1, ""
    while short - too_long > 1:
        between = range(too_long + 1, short)
        cut = next((each for each in between if letters[each] * rate <= most), short - 1)
        tried = _json(found, kinds, _CUTS[cut])
        rate = (size := _size(tried)) / letters[cut]
        if size <= most:
            short, text = cut, tried
        else:
            too_long = cut
    return text or _json(found, kinds, _CUTS[-1])


def _letters(found: tuple[Entry, ...], cut: int) -> int:
    """About how many letters an index has, from which its size can be guessed before it is tried."""
    return _BESIDE + sum(_BESIDE + len(each.title) + min(len(each.text), _longest(each, cut)) for each in found)


def _size(text: str) -> int:
    return len(gzip.compress(text.encode(), _SERVERS, mtime=0))


def _json(found: tuple[Entry, ...], kinds: Kinds, cut: int) -> str:
    places: dict[str | None, int] = {each.location: number for number, each in enumerate(found)}
    ours = {"kinds": kinds.words, "common": kinds.common, "endings": kinds.endings}
    config = {"lang": [kinds.language], "separator": r"[\s\-]+", **ours}
    data = {"config": config, "docs": [_doc(each, places.get(each.below), cut) for each in found]}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _doc(entry: Entry, below: int | None, cut: int) -> dict[str, Any]:
    """An entry with the keys of MkDocs' index, and those of ours that say something."""
    named = entry.named
    ours = {"state": named.state, "tags": list(named.also), "below": below}
    return {
        "location": entry.location,
        "title": entry.title,
        "text": _cut(entry.text, _longest(entry, cut)),
        "kind": named.kind,
        **{key: value for key, value in ours.items() if value not in ("", [], None)},
    }


def _longest(entry: Entry, cut: int) -> int:
    return cut * 3 if entry.named.kind == "quotation" else cut


def _cut(text: str, length: int) -> str:
    """A text up to the last word that ends within a length."""
    return text if len(text) <= length else text[: length + 1].rpartition(" ")[0]
