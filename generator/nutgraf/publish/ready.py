"""A page made ready to be published as it is printed, so that no pass has to read it again."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from nutgraf.publish import lists, policy
from nutgraf.publish.finished import Finished, Seen
from nutgraf.publish.packed import Packed
from nutgraf.publish.plain import plain
from nutgraf.publish.reading import Reading, reading
from nutgraf.publish.search_sections import sections
from nutgraf.publish.text import Text


class Ready(NamedTuple):
    """A page's HTML as it is published, its Markdown, and what the passes ask of it: plain data, long texts and packed lists."""

    html: Text
    markdown: Text | None = None
    """None where it has none beside it."""
    reading: Sequence[Any] = ()
    sections: Packed[Sequence[Any]] = Packed.of(())


def ready(finished: Finished, name: str, html: str) -> Ready:
    """A page by its path in the site, from the HTML that an engine has printed."""
    content = html.encode("utf-8", "xmlcharrefreplace")
    read = reading(name, content, finished.prefix, finished.site_url, finished.recall)
    content = b"".join(policy.published(finished, name, content))
    told, text = Text.of(content), content.decode()
    markdown = plain(text) if lists.is_told(finished, name) else None
    return Ready(told, Text.of(markdown.encode()) if markdown else None, read.held(), Packed.of(sections(text)))


def asked(finished: Finished, name: str) -> tuple[object, ...]:
    """All that a page is made ready from, its HTML and the story apart: what is the same in every process for the same."""
    given, own = finished.metadata.given(name), policy.policy(finished.own(name))
    return finished.prefix, finished.site_url, given, own, lists.is_told(finished, name)


def seen(finished: Finished, name: str, made: Ready) -> Seen:
    """Write the Markdown of a page that is written already; what the passes ask of both."""
    if made.markdown:
        lists.write_markdown(finished, name, made.markdown)
    return Seen(Reading(*made.reading).held(), made.sections, bool(made.markdown))
