"""The search index of a finished site, whichever engine built it."""

from collections.abc import Iterator
from functools import partial

from nutgraf.diagnostics import Finding
from nutgraf.publish.finished import Finished
from nutgraf.publish.search_index import entries, index_text
from nutgraf.publish.search_sections import Section, file_sections
from nutgraf.story.addresses import Address

INDEX = "search/search_index.json"


def write(finished: Finished) -> Iterator[Finding]:
    """Write the index, in the place of one that the engine may have written; nothing can be wrong with that."""
    (finished.folder / INDEX).parent.mkdir(exist_ok=True)
    tags = {Address(each.path).url: each.tags for each in finished.prose}
    found = entries(_pages(finished), finished.kinds, tags)
    finished.rewrite(INDEX, [index_text(found, finished.kinds).encode()])
    yield from ()


def _pages(finished: Finished) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """The sections of each page that search may find, by its address."""
    hidden = {Address(each.path).url for each in finished.prose if each.unsearched}
    found = (
        each.removesuffix("index.html") for each in sorted(finished.files) if each.rpartition("/")[2] == "index.html"
    )
    urls = [url for url in found if url not in hidden]
    unread = [url for url in urls if f"{url}index.html" not in finished.seen]
    read = dict(zip(unread, finished.spread(unread, partial(_sections, finished)), strict=True))
    yield from ((url, read[url] if url in read else finished.seen[f"{url}index.html"].sections) for url in urls)


def _sections(finished: Finished, url: str) -> tuple[Section, ...]:
    return tuple(Section(*each) for each in finished.of_page("sections", f"{url}index.html", file_sections))
